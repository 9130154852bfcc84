// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterConfigTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "value.type == 'click' and not value.test",
                "value.deleted",
                "value.op = 'c' | 'u'",
                "topic != 'heartbeats'",
                "key in ('a', 'b')",
                "true",
                " "
            })
    void should_take_conditions(String filter) {
        assertThat(SinkConfigTest.errors(Settings.with("filter", filter))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "upper(key)|expected a condition, which is true or false, not a text",
                "vlaue.type == 'x'|did you mean value?",
                "value.type = 'x' and value.n > 1|expected a source, source=literal or source=literal",
                "now()|now() can only be the source of a column",
                "value.ts > timestamp('yesterday')|the value is not a time"
            })
    void should_refuse_others_with_the_place(String filter, String message) {
        assertThat(SinkConfigTest.errors(Settings.with("filter", filter)).get("filter"))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void should_refuse_conditions_on_elements() {
        assertThat(SinkConfigTest.errors(Settings.with(
                                "each", "value.lines", "mapping", "id = key, n = item.n + 1", "filter", "item.n > 1"))
                        .get("filter"))
                .singleElement()
                .asString()
                .contains("cannot use item: the filter decides on a whole record");
    }

    @Test
    void should_name_the_key_of_the_route() {
        assertThat(SinkConfigTest.errors(Settings.with(
                        "routes", "a", "routes.a.topics", "x", "topics", "x", "routes.a.filter", "key ==")))
                .containsOnlyKeys("routes.a.filter");
    }
}
