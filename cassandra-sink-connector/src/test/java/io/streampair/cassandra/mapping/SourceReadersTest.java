// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class SourceReadersTest {
    private static Object read(String source, SinkRecord record) {
        return SourceReaders.of(
                        Mapping.parse("a=" + source).assignments().get(0).source(), ValueFormat.structured())
                .read(record, record.value());
    }

    @Test
    void should_read_values_and_keys() {
        SinkRecord record = Records.of(Map.of("id", 1), Map.of("name", "Eric"));
        assertThat(read("value", record)).isEqualTo(Map.of("name", "Eric"));
        assertThat(read("value.name", record)).isEqualTo("Eric");
        assertThat(read("key", record)).isEqualTo(Map.of("id", 1));
        assertThat(read("key.id", record)).isEqualTo(1);
        assertThat(read("key.name", record)).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_read_the_last_header_of_a_name() {
        SinkRecord record = Records.of(null, null);
        record.headers().addString("a", "first").addString("a", "last").add("b", null, null);
        assertThat(read("header.a", record)).isEqualTo("last");
        assertThat(read("header.b", record)).isNull();
        assertThat(read("header.c", record)).isSameAs(FieldReader.MISSING);
        record.headers().add("d", Map.of("x", 1), null);
        assertThat(read("header.d['x']", record)).isEqualTo(1);
    }

    @Test
    void should_read_where_the_record_was_consumed_from() {
        SinkRecord record = Records.moved("elsewhere", 3, 42);
        assertThat(read("topic", record)).isEqualTo("users");
        assertThat(read("partition", record)).isEqualTo(3);
        assertThat(read("offset", record)).isEqualTo(42L);
        assertThat(read("timestamp", record)).isEqualTo(Records.TIME);
    }
}
