// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class DelimitedFormatTest {
    private final ValueFormat format = ValueFormat.delimited("$", List.of("name", "address", "year"));

    private Object read(SinkRecord record, String... path) {
        return format.reader(List.of(path)).read(record, format.decode(record));
    }

    @Test
    void should_read_fields_by_name() {
        SinkRecord record = Records.of("k", "James$\\N$2002");
        assertThat(read(record, "name")).isEqualTo("James");
        assertThat(read(record, "address")).isNull();
        assertThat(read(record, "year")).isEqualTo("2002");
        assertThat(read(record)).isEqualTo("James$\\N$2002");
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
        assertThat(format.mayHave(List.of())).isTrue();
        assertThat(format.mayHave(List.of("name"))).isTrue();
        assertThat(format.mayHave(List.of("data"))).isFalse();
        assertThat(format.mayHave(List.of("name", "first"))).isFalse();
        assertThat(format.fields()).containsExactly("name", "address", "year");
    }
}
