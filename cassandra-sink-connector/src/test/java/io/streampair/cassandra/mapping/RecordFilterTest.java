// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RecordFilterTest {
    private static RecordFilter filter(String condition, ValueFormat format) {
        return new RecordFilter(Optional.of(Condition.parse(condition)), format, ConversionOptions.DEFAULT);
    }

    private static RecordFilter filter(String condition) {
        return filter(condition, ValueFormat.structured());
    }

    private static SinkRecord of(Object value) {
        return MapperFixture.of(value);
    }

    @Test
    void should_pass_what_the_condition_holds_for() {
        RecordFilter filter = filter("value.type == 'click' and not value.test");
        assertThat(filter.passes(of(Map.of("type", "click")))).isTrue();
        assertThat(filter.passes(of(Map.of("type", "click", "test", true)))).isFalse();
        assertThat(filter.passes(of(Map.of("type", "view")))).isFalse();
        assertThat(filter.passes(of(Map.of()))).isFalse();
        assertThat(filter("value.type = 'a' | 'b'").passes(of(Map.of("type", "b"))))
                .isTrue();
    }

    @Test
    void should_pass_a_record_without_a_value_unless_it_can_be_told_without() {
        assertThat(filter("value.type == 'click'").passes(of(null))).isTrue();
        assertThat(filter("key == 'k'").passes(of(null))).isTrue();
        assertThat(filter("key == 'other'").passes(of(null))).isFalse();
        assertThat(filter("topic == 'other'").passes(of(null))).isFalse();
    }

    @Test
    void should_fail_the_same_way_each_time_it_is_asked() {
        RecordFilter filter = filter("value.n > 1");
        SinkRecord record = of(Map.of("n", "x"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> filter.passes(record))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            "filter: cannot compute value.n > 1: value.n > 1: cannot compare a text with an integer; write "
                                    + "number(…) for the text, or text(…) for the other");
        }
        assertThat(filter.passes(of(Map.of("n", 2)))).isTrue();
    }

    @Test
    void should_decode_only_for_conditions_on_the_value() {
        assertThat(filter("key == 'k'", ValueFormat.json()).passes(of("no JSON")))
                .isTrue();
        assertThatThrownBy(() -> filter("value.n == 1", ValueFormat.json()).passes(of("no JSON")))
                .hasMessageStartingWith("filter: invalid JSON");
    }
}
