// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.value.ValueFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "date(value.ts)",
                "floor(value.ts, 1h)",
                "value.a + value.b",
                "value.a * 2 - 1",
                "-value.n",
                "(value.a)",
                "not value.deleted",
                "value.op == 'd'",
                "value.op in ('c', 'u')",
                "value.x is null",
                "if(value.a > 0, 'x', null)",
                "concat(value.first,\n  ' ',\n value.last)",
                "value.a +\n value.b",
                "uuid(value.id)",
                "json(value.payload).x.y[0]",
                "header.h.x == 'a'",
                "\"value.odd.name\" + 1",
                "timeuuid(timestamp)",
                "1d",
                "year(timestamp) * 100 + month(timestamp)",
                "hash(concat(topic, partition, offset), 8)"
            })
    void should_take_expressions(String text) {
        for (String mapping :
                List.of("a=" + text, "a = " + text + " , b=key", "a=" + text + "\nb=key", "b=key\n,a=" + text)) {
            assertThat(Mapping.parse(mapping).sources())
                    .as(mapping)
                    .filteredOn(source -> source instanceof Source.Computed)
                    .singleElement()
                    .hasToString(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value.my-field",
                "value.a-value.b",
                "value.a+1",
                "value.a/b",
                "value.in",
                "value.and.or.not",
                "value['is']",
                "now()",
                "uuid()",
                "timestamp",
                "-12",
                "1e3",
                "'x + y'"
            })
    void should_keep_what_was_a_plain_source(String text) {
        assertThat(Mapping.parse("a=" + text + " , b=key").sources().get(0)).isNotInstanceOf(Source.Computed.class);
    }

    @Test
    void should_end_an_expression_with_its_line() {
        assertThat(Mapping.parse("a = value.x + 1\n*").wildcard()).contains(Wildcard.ALL);
        assertThat(Mapping.parse("a = date(value.x)\nin = key\nor = key").assignments())
                .hasSize(3);
    }

    @Test
    void should_compute_pseudo_columns() {
        Mapping mapping = Mapping.parse("a=key, __ttl = if(value.x == 1, 1d, 30d), __timestamp = value.s * 1000");
        assertThat(mapping.ttl()).containsInstanceOf(Source.Computed.class);
        assertThat(mapping.timestamp()).containsInstanceOf(Source.Computed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a=conct(value.x, 1)|at character 3: unknown function conct; did you mean concat?",
                "a=key, b=date(vlaue.x)|at character 15: 'vlaue' is not a name here; names begin with value, key, envelope, header.NAME, "
                        + "topic, partition, offset, timestamp, item, item_index; did you mean value?",
                "a=value.x + 'b'|at character 3: cannot add a value and a text; join texts with concat(…)",
                "a=value.x +|at character 12: expected a value: a name, a function, a number or 'text'",
                "a=date(value.x|at character 15: expected , or )",
                "a=date(topic.x)|at character 8: topic has no fields",
                "a=date(header)|at character 8: the header's name is missing; write header.NAME",
                "a=floor(value.x, 'h')|at character 18: expected a duration such as 1h for step, not a text; write "
                        + "floor(time, step) or floor(number, step) or floor(number)"
            })
    void should_say_what_is_wrong_and_where(String text, String problem) {
        assertThatThrownBy(() -> Mapping.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().lines().findFirst()).contains(problem));
    }

    @Test
    void should_show_the_line_with_a_caret() {
        assertThatThrownBy(() -> Mapping.parse("a=key,\n b = dat(value.x)")).hasMessage("""
                        at line 2, character 6: unknown function dat; did you mean date?
                           b = dat(value.x)
                               ^""");
    }

    @Test
    void should_ask_of_a_format_only_the_fields_that_it_has() {
        ValueFormat delimited = ValueFormat.delimited("$", List.of("name", "year"));
        Mapping.parse("a=concat(value.name, key.x)").check(delimited);
        assertThatThrownBy(
                        () -> Mapping.parse("a=concat(value.name, value.data)").check(delimited))
                .hasMessage("'value.data' is not in value.fields, which are name, year");
    }

    @Test
    void should_take_conditions() {
        assertThat(Condition.parse("value.type == 'click' and not value.test").source())
                .isInstanceOf(Source.Computed.class);
        assertThat(Condition.parse("value.deleted").source()).isInstanceOf(Source.Value.class);
        assertThat(Condition.parse("value.op = 'd' | 'r'").source()).isInstanceOf(Source.Value.class);
        assertThatThrownBy(() -> Condition.parse("value.n + > 1"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a value");
        assertThatThrownBy(() -> Condition.parse("upper(value.n)"))
                .hasMessageContaining("expected a condition, which is true or false, not a text");
    }
}
