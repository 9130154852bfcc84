// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class DelimitedFormatTest {
    private final ValueFormat format = ValueFormat.delimited("$", List.of("name", "address", "year"));

    private Object read(String source, SinkRecord record) {
        return format.reader(ColumnSource.parse(source)).read(record, format.decode(record));
    }

    @Test
    void should_read_fields_by_name() {
        SinkRecord record = Records.of("k", "James$\\N$2002");
        assertThat(read("value.name", record)).isEqualTo("James");
        assertThat(read("value.address", record)).isNull();
        assertThat(read("value.year", record)).isEqualTo("2002");
        assertThat(read("value", record)).isEqualTo("James$\\N$2002");
        assertThat(read("key", record)).isEqualTo("k");
    }

    @Test
    void should_refuse_a_value_that_is_no_string() {
        assertThatThrownBy(() -> format.decode(Records.of(null, 42L)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the value is a Long, where value.format=delimited expects a string; check value.converter");
    }

    @Test
    void should_have_the_named_fields_only() {
        assertThat(format.mayHave("name")).isTrue();
        assertThat(format.mayHave("data")).isFalse();
        assertThat(ValueFormat.structured().mayHave("data")).isTrue();
    }

    @Test
    void should_check_the_mapping_against_the_fields() {
        assertThatCode(() -> format.check(Mapping.parse("a=value, b=value.name, c=key.x, d=topic")))
                .doesNotThrowAnyException();
        for (String source : List.of("value.data", "value.name.first")) {
            assertThatThrownBy(() -> format.check(Mapping.parse("a=" + source)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + source + "' is none of the value.fields, which are name, address, year");
        }
    }

    @Test
    void should_leave_structured_values_to_what_comes() {
        assertThatCode(() -> ValueFormat.structured().check(Mapping.parse("a=value.x.y")))
                .doesNotThrowAnyException();
        assertThat(ValueFormat.structured().decode(Records.of(null, Map.of("a", 1))))
                .isEqualTo(Map.of("a", 1));
    }
}
