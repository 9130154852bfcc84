// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingParserTest {
    private static ColumnName plain(String name) {
        return new ColumnName(name, false);
    }

    private static Assignment set(String column, Source source) {
        return new Assignment(plain(column), Operation.SET, source);
    }

    private static Source value(String... path) {
        return new Source.Value(FieldPath.of(path));
    }

    @Test
    void should_assign_columns_in_the_order_of_the_text() {
        assertThat(Mapping.parse(" name=value.name,address = value.a.b , \"Da\"\"ta\"=key")
                        .assignments())
                .containsExactly(
                        set("name", value("name")),
                        set("address", value("a", "b")),
                        new Assignment(
                                new ColumnName("Da\"ta", true), Operation.SET, new Source.Key(FieldPath.whole())));
    }

    @Test
    void should_take_line_breaks_for_commas() {
        assertThat(Mapping.parse("\n a = value.a\n b =\n value.b,\n\n c=key\n , d=key \n")
                        .assignments())
                .extracting(assignment -> assignment.column().text())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void should_add_and_remove() {
        assertThat(Mapping.parse("tags += value.more, tags2 -=value.less, n+=1").assignments())
                .extracting(Assignment::operation)
                .containsExactly(Operation.ADD, Operation.REMOVE, Operation.ADD);
    }

    @Test
    void should_set_apart_the_pseudo_columns() {
        Mapping mapping = Mapping.parse("a=key, __ttl=value.ttl, __timestamp=timestamp");
        assertThat(mapping.assignments()).containsExactly(set("a", new Source.Key(FieldPath.whole())));
        assertThat(mapping.ttl()).contains(value("ttl"));
        assertThat(mapping.timestamp()).contains(Source.Metadata.TIMESTAMP);
        assertThat(mapping.sources()).hasSize(3);
        assertThat(Mapping.parse("\"__ttl\"=key").assignments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " \n ", "*", "*=*", " * = value.* ", "*\n"})
    void should_map_all_columns_by_name(String text) {
        assertThat(Mapping.parse(text))
                .isEqualTo(new Mapping(
                        List.of(), Optional.of(Wildcard.ALL), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void should_leave_columns_out() {
        assertThat(Mapping.parse("*=-a").wildcard()).contains(new Wildcard(false, List.of(plain("a"))));
        assertThat(Mapping.parse("* = [ -a,\n -\"B\" ], c=key").wildcard())
                .contains(new Wildcard(false, List.of(plain("a"), new ColumnName("B", true))));
        assertThat(Mapping.parse("* = item.*").wildcard()).contains(new Wildcard(false, true, List.of()));
        assertThat(Mapping.parse("*=key.*\na=value").wildcard()).contains(new Wildcard(true, List.of()));
        assertThat(Mapping.parse("*\na=value").assignments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "value|value",
                "value.a|value.a",
                "value.a.b[0].c|value.a.b[0].c",
                "value[2147483647]|value[2147483647]",
                "value[\"odd key\"].x|value.\"odd key\".x",
                "value['it''s']|value.\"it's\"",
                "value.\"a.b\".c|value.\"a.b\".c",
                "value.my-field.été|value.my-field.été",
                "\"value.a.b c\"|value.\"a.b c\"",
                "\"value\"|value",
                "key|key",
                "key.id|key.id",
                "\"key.The Id\"|key.\"The Id\"",
                "header.trace|header.trace",
                "header.a.b|header.\"a.b\"",
                "header.\"odd name\"['x']|header.\"odd name\"['x']",
                "\"header.x y\"|header.\"x y\"",
                "topic|topic",
                "partition|partition",
                "offset|offset",
                "timestamp|timestamp",
                "now()|now()",
                "now( )|now()",
                "uuid()|uuid()",
                "0|0",
                "-12|-12",
                "9223372036854775807|9223372036854775807",
                "1.50|1.50",
                "-1e-3|-0.001",
                "'text'|'text'",
                "'it''s'|'it''s'",
                "''|''",
                "true|true",
                "false|false",
                "null|null"
            })
    void should_know_the_sources(String text, String source) {
        assertThat(Mapping.parse("a=" + text).assignments().get(0).source()).hasToString(source);
    }

    @Test
    void should_tell_a_path_from_a_name_that_looks_like_one() {
        assertThat(Mapping.parse("a=value.x.y").assignments()).containsExactly(set("a", value("x", "y")));
        assertThat(Mapping.parse("a=\"value.x.y\"").assignments()).containsExactly(set("a", value("x.y")));
        assertThat(Mapping.parse("a=value[1]").assignments())
                .containsExactly(set("a", new Source.Value(new FieldPath(List.of(new FieldPath.Index(1))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "name|at character 5: expected = after name; write column=source",
                "=value|at character 1: expected a column name; put names with characters other than letters, "
                        + "digits and _ in double quotes",
                "a=value,|at character 9: nothing follows the comma; write column=source or remove the comma",
                "a=value,,b=key|at character 9: expected a column name; put names with characters other than "
                        + "letters, digits and _ in double quotes",
                "a=value, \"a\"=key|at character 10: column \"a\" is mapped twice",
                "a b=value|at character 3: expected = after a; write column=source",
                "a=value.b c|at character 11: expected a comma between two entries; put names with characters "
                        + "other than letters, digits, - and _ in double quotes",
                "a=value.|at character 9: expected a field name",
                "a=value..x|at character 9: expected a field name",
                "a=value[x]|at character 9: expected an element's index (from 0) or a map's key in quotes in "
                        + "the brackets",
                "a=value[-1]|at character 9: expected an element's index (from 0) or a map's key in quotes in "
                        + "the brackets",
                "a=value[2147483648]|at character 9: expected an element's index (from 0) or a map's key in "
                        + "quotes in the brackets",
                "a=value[1|at character 10: expected ]",
                "a=header|at character 3: the header's name is missing; write header.NAME",
                "a=topic.x|at character 3: topic has no fields",
                "a=now()[0]|at character 3: now() has no fields",
                "a=now(1)|at character 7: expected ); functions take no arguments",
                "a='x|at character 3: the closing ' is missing",
                "a=\"topic\"|at character 3: \"topic\" is not a source; in double quotes it must begin with "
                        + "value., key. or header.. Put text in single quotes",
                "a=1.2.3|at character 3: '1.2.3' is not a number",
                "a=1e99999999999|at character 3: '1e99999999999' is not a number",
                "a+=null|at character 4: cannot add or remove null",
                "__ttl=1, __ttl=2|at character 10: __ttl is mapped twice",
                "__expires=1, __expires=2|at character 14: __expires is mapped twice",
                "__ttl=1, __expires=2|at character 10: a row expires by __ttl or by __expires; map one of them",
                "__timestamp+=1|at character 1: __timestamp can only be set; write __timestamp=1",
                "*,*|at character 3: * is mapped twice",
                "*=a|at character 3: expected *, value.*, item.*, key.* or the columns to leave out after *=, as in *=[-a, -b]",
                "*=[-a|at character 6: expected ]"
            })
    void should_say_what_is_wrong_and_where(String text, String message) {
        assertThatThrownBy(() -> Mapping.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaule.x", "Value", "foo()", ""})
    void should_say_what_a_source_may_be(String source) {
        assertThatThrownBy(() -> Mapping.parse("a=" + source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at character 3: ")
                .hasMessageEndingWith("value, key, header.NAME, topic, partition, offset, timestamp, now(), uuid(), a "
                        + "number, true, false, null or 'text'");
    }

    @Test
    void should_name_the_line_of_several() {
        assertThatThrownBy(() -> Mapping.parse("a=key,\n  b=vaule"))
                .hasMessageStartingWith("at line 2, character 5: 'vaule' is not a source");
    }

    @Test
    void should_ask_of_a_format_only_the_fields_that_it_has() {
        ValueFormat delimited = ValueFormat.delimited("$", List.of("name", "address", "year"));
        assertThatCode(() -> Mapping.parse("a=value, b=value.name, c=key.x, d=topic, __ttl=value.year")
                        .check(delimited))
                .doesNotThrowAnyException();
        assertThatCode(() -> Mapping.parse("a=value.x.y").check(ValueFormat.structured()))
                .doesNotThrowAnyException();
        for (String source : List.of("value.data", "value.name.first", "value[0]")) {
            assertThatThrownBy(() -> Mapping.parse("a=key, __ttl=" + source).check(delimited))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + source + "' is not in value.fields, which are name, address, year");
        }
    }
}
