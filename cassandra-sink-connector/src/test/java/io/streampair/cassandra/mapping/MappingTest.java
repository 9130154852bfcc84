// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.streampair.cassandra.mapping.ColumnSource.Root;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    @Test
    void should_map_columns_in_the_order_of_the_text() {
        assertThat(Mapping.parse(" name=value.name,address = value.a.b , \"Data\"=key")
                        .columns())
                .containsExactly(
                        entry(Rows.id("name"), new ColumnSource(Root.VALUE, List.of("name"))),
                        entry(Rows.id("address"), new ColumnSource(Root.VALUE, List.of("a", "b"))),
                        entry(Rows.id("Data"), new ColumnSource(Root.KEY, List.of())));
    }

    @Test
    void should_fold_unquoted_names_to_lower_case() {
        assertThat(Mapping.parse("Name=value").columns()).containsOnlyKeys(Rows.id("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void should_map_by_name_when_there_is_no_text(String text) {
        assertThat(Mapping.parse(text).isByName()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value|value",
                "value.a|value.a",
                "value.a.b c|value.a.b c",
                "key|key",
                "key.id|key.id",
                "header.trace|header.trace",
                "header.a.b|header.a.b",
                "topic|topic",
                "partition|partition",
                "offset|offset",
                "timestamp|timestamp"
            })
    void should_know_the_sources(String text, String source) {
        assertThat(ColumnSource.parse(text)).hasToString(source);
    }

    @Test
    void should_take_all_behind_header_as_its_name() {
        assertThat(ColumnSource.parse("header.a.b")).isEqualTo(new ColumnSource(Root.HEADER, List.of("a.b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "name|'name' is not of the form column=source",
                "=value|'=value' is not of the form column=source",
                "name=|'name=' is not of the form column=source",
                "a=value,|'' is not of the form column=source",
                "a=value, A=key|column a is mapped twice",
                "a b=value|'a b' is not a column name: put it in double quotes, as CQL has it for reserved words and "
                        + "for other characters than letters, digits and underscores",
                "order=value|'order' is not a column name: put it in double quotes, as CQL has it for reserved words "
                        + "and for other characters than letters, digits and underscores",
                "a=vaule.x|'vaule.x' is not a source: begin it with value, key, header.NAME, topic, partition, "
                        + "offset or timestamp",
                "a=Value|'Value' is not a source: begin it with value, key, header.NAME, topic, partition, "
                        + "offset or timestamp",
                "a=value.|'value.' has an empty field name",
                "a=key..b|'key..b' has an empty field name",
                "a=header|'header' names no header: write header.NAME",
                "a=header.|'header.' names no header: write header.NAME",
                "a=topic.x|'topic.x': topic has no fields",
                "a=timestamp.|'timestamp.': timestamp has no fields"
            })
    void should_say_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> Mapping.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void should_ask_of_a_format_only_the_fields_that_it_has() {
        ValueFormat delimited = ValueFormat.delimited("$", List.of("name", "address", "year"));
        assertThatCode(() ->
                        Mapping.parse("a=value, b=value.name, c=key.x, d=topic").check(delimited))
                .doesNotThrowAnyException();
        assertThatCode(() -> Mapping.parse("a=value.x.y").check(ValueFormat.structured()))
                .doesNotThrowAnyException();
        for (String source : List.of("value.data", "value.name.first")) {
            assertThatThrownBy(() -> Mapping.parse("a=" + source).check(delimited))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + source + "' is none of the value.fields, which are name, address, year");
        }
    }
}
