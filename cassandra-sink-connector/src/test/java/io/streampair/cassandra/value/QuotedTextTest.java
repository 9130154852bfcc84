// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTextTest {
    private static String[] split(String delimiter, String text, int fields) {
        return new QuotedText(delimiter, '"', fields).split(text);
    }

    @Test
    void should_split_as_csv() {
        assertThat(split(",", "a,b", 2)).containsExactly("a", "b");
        assertThat(split(",", "\"a,b\",c", 2)).containsExactly("a,b", "c");
        assertThat(split(",", "\"say \"\"hi\"\"\",\"\",", 3)).containsExactly("say \"hi\"", "", "");
        assertThat(split(",", "\"two\r\nlines\",\\N", 2)).containsExactly("two\r\nlines", "\\N");
        assertThat(split(",", "", 1)).containsExactly("");
        assertThat(split(",", "\"\"\"\"", 1)).containsExactly("\"");
        assertThat(split(",", "5\" pipe,x", 2)).containsExactly("5\" pipe", "x");
        assertThat(split("::", "\"a::b\"::c", 2)).containsExactly("a::b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a|a quote in the value is not closed",
                "\"a\"\"|a quote in the value is not closed",
                "\"a\"b,c|a closing quote in the value precedes neither a delimiter nor the end",
                "a,b,c|the value has 3 fields where value.fields names 2",
            })
    void should_refuse(String text, String message) {
        assertThatThrownBy(() -> split(",", text, 2))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void should_know_a_header_line_by_the_names_of_the_fields() {
        ValueFormat format = ValueFormat.delimited(",", "\"", true, List.of("id", "name"));
        assertThat(format.decode(Records.of(null, "id, \"name\""))).isNotSameAs(ValueFormat.NOTHING);
        assertThat(format.decode(Records.of(null, "id,\"name\""))).isSameAs(ValueFormat.NOTHING);
        assertThat(format.decode(Records.of(null, "\ufeffid,name "))).isSameAs(ValueFormat.NOTHING);
        assertThat(format.decode(Records.of(null, "id,Ada"))).isEqualTo(new String[] {"id", "Ada"});
        ValueFormat without = ValueFormat.delimited(",", List.of("id", "name"));
        assertThat(without.decode(Records.of(null, "id,name"))).isEqualTo(new String[] {"id", "name"});
    }
}
