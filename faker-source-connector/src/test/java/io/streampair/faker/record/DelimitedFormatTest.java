// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFormatTest {
    @Test
    void should_join_fields_and_escape_what_they_hold() {
        assertThat(join("$", "a", 7, true)).isEqualTo("a$7$true");
        assertThat(join("$", "a$b", "c\\d", "")).isEqualTo("a\\$b$c\\\\d$");
        assertThat(join("<>", "a<>b", "a<b")).isEqualTo("a\\<>b<>a<b");
        assertThat(join("$", null, "\\N", "N")).isEqualTo("\\N$\\\\N$N");
    }

    @Test
    void should_escape_in_numbers_too() {
        assertThat(join("1", 212, -1L, (short) 3)).isEqualTo("2\\121-\\113");
        assertThat(join("-", -1, (byte) -2, 1.5)).isEqualTo("\\-1-\\-2-1.5");
        assertThat(joinWith(Escaping.QUOTE, "1", 212, 3)).isEqualTo("\"212\"13");
        assertThat(join("$", 212, Long.MIN_VALUE)).isEqualTo("212$-9223372036854775808");
    }

    @Test
    void should_quote_by_rfc_4180() {
        assertThat(joinWith(Escaping.QUOTE, ",", "a", "b,c", "say \"x\"", "two\nlines", null, "", 7))
                .isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,\"\",7");
    }

    @Test
    void should_leave_texts_alone_if_asked_to() {
        assertThat(joinWith(Escaping.NONE, "$", "a$b", "c\\d", null)).isEqualTo("a$b$c\\d$\\N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", ",", " ", "\t", "<>", "<|>", "ab", "-N"})
    void should_let_every_row_be_read_back(String delimiter) {
        assertThat(DelimitedFormat.problem(delimiter)).isNull();
        Random random = new Random(1);
        for (int row = 0; row < 20_000; row++) {
            Object[] fields = new Object[1 + random.nextInt(4)];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = random.nextInt(8) == 0 ? null : text(random, delimiter);
            }

            assertThat(split(join(delimiter, fields), delimiter)).containsExactly(fields);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\", "a\\", "N", "Nx", "||", "aba", "<><"})
    void should_refuse_ambiguous_delimiters(String delimiter) {
        assertThat(DelimitedFormat.problem(delimiter)).isNotNull();
    }

    private static String join(String delimiter, Object... fields) {
        return joinWith(Escaping.BACKSLASH, delimiter, fields);
    }

    private static String joinWith(Escaping escaping, String delimiter, Object... fields) {
        List<FieldSchema> fieldSchemas =
                Collections.nCopies(fields.length, new FieldSchema("any", Schema.STRING_SCHEMA));
        return new DelimitedFormat(delimiter, escaping, fieldSchemas).value(fields);
    }

    private static String text(Random random, String delimiter) {
        String alphabet = "\\N" + delimiter + "x";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(4) == 0 ? delimiter : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Parses a value by the documented rules. */
    private static Object[] split(String row, String delimiter) {
        List<Object> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isNull = false;
        int i = 0;
        while (i < row.length()) {
            if (row.startsWith("\\\\", i)) {
                field.append('\\');
                i += 2;
            } else if (row.startsWith("\\" + delimiter, i)) {
                field.append(delimiter);
                i += 1 + delimiter.length();
            } else if (row.startsWith("\\N", i)) {
                isNull = true;
                i += 2;
            } else if (row.startsWith(delimiter, i)) {
                fields.add(isNull ? null : field.toString());
                field.setLength(0);
                isNull = false;
                i += delimiter.length();
            } else {
                field.append(row.charAt(i));
                i++;
            }
        }
        fields.add(isNull ? null : field.toString());
        return fields.toArray();
    }
}
