// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
    private static String[] split(String delimiter, int fields, String text) {
        return new DelimitedText(delimiter, fields).split(text);
    }

    @Test
    void should_split_at_each_delimiter() {
        assertThat(split("$", 3, "James Olson$983 Alvarado Vista\nPort Matthew, MA 57760$2002"))
                .containsExactly("James Olson", "983 Alvarado Vista\nPort Matthew, MA 57760", "2002");
    }

    @Test
    void should_take_a_text_without_delimiter_as_one_field() {
        assertThat(split("$", 1, "")).containsExactly("");
        assertThat(split("$", 1, "a")).containsExactly("a");
    }

    @Test
    void should_find_empty_fields_at_both_ends() {
        assertThat(split("$", 4, "$$b$")).containsExactly("", "", "b", "");
        assertThat(split("<>", 3, "<><>")).containsExactly("", "", "");
    }

    @Test
    void should_split_at_a_delimiter_of_several_characters() {
        assertThat(split("<>", 3, "a<b<>>c<>d")).containsExactly("a<b", ">c", "d");
    }

    @Test
    void should_take_an_escaped_delimiter_as_part_of_its_field() {
        assertThat(split("$", 2, "a\\$b$c")).containsExactly("a$b", "c");
        assertThat(split("<>", 2, "\\<>$<>\\<>")).containsExactly("<>$", "<>");
    }

    @Test
    void should_take_two_backslashes_as_one() {
        assertThat(split("$", 2, "a\\\\$\\\\\\$b")).containsExactly("a\\", "\\$b");
    }

    @Test
    void should_read_a_backslash_and_an_N_as_null() {
        assertThat(split("$", 4, "\\N$N$\\\\N$\\N")).containsExactly(null, "N", "\\N", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "\\", "a\\", "\\Nx", "x\\N", "\\<"})
    void should_refuse_a_backslash_that_means_nothing(String field) {
        assertThatThrownBy(() -> split("<>", 1, field))
                .isInstanceOf(DataException.class)
                .hasMessage("a backslash in the value precedes neither a delimiter nor a backslash");
    }

    @Test
    void should_not_count_millions_of_fields() {
        assertThatThrownBy(() -> split("$", 2, "$".repeat(1_000_000)))
                .isInstanceOf(DataException.class)
                .hasMessage("the value has 10002 fields or more where value.fields names 2");
    }

    @Test
    void should_refuse_more_or_fewer_fields() {
        assertThatThrownBy(() -> split("$", 3, "a$b"))
                .isInstanceOf(DataException.class)
                .hasMessage("the value has 2 fields where value.fields names 3");
        assertThatThrownBy(() -> split("$", 3, "a"))
                .isInstanceOf(DataException.class)
                .hasMessage("the value has 1 field where value.fields names 3");
        assertThatThrownBy(() -> split("$", 3, "a$b$c$"))
                .isInstanceOf(DataException.class)
                .hasMessage("the value has 4 fields where value.fields names 3");
    }

    @Property
    void should_give_back_what_was_joined(
            @ForAll("delimiters") String delimiter, @ForAll("fields") List<String> fields) {
        assertThat(split(delimiter, fields.size(), join(delimiter, fields))).containsExactlyElementsOf(fields);
    }

    @Property
    void should_allow_no_delimiter_that_makes_two_values_look_alike(
            @ForAll("anyDelimiters") String delimiter, @ForAll("fields") List<String> fields) {
        if (DelimitedText.problem(delimiter) == null) {
            assertThat(split(delimiter, fields.size(), join(delimiter, fields))).containsExactlyElementsOf(fields);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"||", "aba", "abab", "N", "NX", "a\\", ""})
    void should_refuse_ambiguous_delimiters(String delimiter) {
        assertThat(DelimitedText.problem(delimiter)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", ",", "|", "\t", " ", "<>", "ab", "aab", "xN", "::="})
    void should_allow_unambiguous_delimiters(String delimiter) {
        assertThat(DelimitedText.problem(delimiter)).isNull();
    }

    /** As the source writes it. */
    private static String join(String delimiter, List<String> fields) {
        List<String> escaped = new ArrayList<>();
        for (String field : fields) {
            escaped.add(field == null ? "\\N" : field.replace("\\", "\\\\").replace(delimiter, "\\" + delimiter));
        }
        return String.join(delimiter, escaped);
    }

    @Provide
    Arbitrary<String> delimiters() {
        return Arbitraries.of("$", ",", "<>", "ab", "aab", "abc");
    }

    @Provide
    Arbitrary<String> anyDelimiters() {
        return Arbitraries.strings().withChars("abN\\").ofMinLength(1).ofMaxLength(4);
    }

    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.strings()
                .withChars("abcN\\$,<>")
                .ofMaxLength(8)
                .injectNull(0.1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
