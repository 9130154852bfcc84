// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class SourceReadersTest {
    private static FieldReader reader(String source) {
        return SourceReaders.of(
                Mapping.parse("a=" + source).assignments().get(0).source(),
                ValueFormat.structured(),
                ConversionOptions.DEFAULT);
    }

    private static Object read(String source, SinkRecord record) {
        return reader(source).read(record, record.value());
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

    @Test
    void should_tell_the_schema_of_what_is_read() {
        Schema time =
                SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").build();
        Schema part = SchemaBuilder.struct()
                .field("at", time)
                .field("list", SchemaBuilder.array(time))
                .field("map", SchemaBuilder.map(Schema.STRING_SCHEMA, time))
                .build();
        Struct struct = new Struct(part).put("at", 1L).put("list", List.of(1L)).put("map", Map.of("x", 1L));
        SinkRecord record = new SinkRecord("users", 0, part, struct, part, struct, 0);
        record.headers().add("h", struct, part).add("t", 1L, time);
        for (String source :
                List.of("value.at", "value.list[0]", "value.map.x", "key.at", "header.t", "header.h['at']")) {
            FieldReader reader = reader(source);
            assertThat(reader.read(record, struct)).as(source).isEqualTo(1L);
            assertThat(reader.schema(record, record.value())).as(source).isSameAs(time);
        }
        assertThat(reader("value").schema(record, record.value())).isSameAs(part);
        assertThat(reader("value.x").schema(record, record.value())).isNull();
        assertThat(reader("value.at").schema(Records.of(null, Map.of("at", 1L)), Map.of("at", 1L)))
                .isNull();
        assertThat(reader("topic").schema(record, record.value())).isNull();
        assertThat(reader("header.none").schema(record, record.value())).isNull();
        FieldReader ofKey = SourceReaders.keyByName(FieldPath.ofAnyCase("AT"), ValueFormat.structured());
        assertThat(ofKey.read(record, struct)).isEqualTo(1L);
        assertThat(ofKey.schema(record, record.value())).isSameAs(time);
    }

    @Test
    void should_read_keys_of_json_where_values_are_json() {
        for (Object key : new Object[] {" {\"id\": 7}", "{\"id\": 7}".getBytes(StandardCharsets.UTF_8)}) {
            SinkRecord record = Records.of(key, null);
            assertThat(jsonReader("key.id").read(record, null)).isEqualTo(7);
            assertThat(jsonReader("key.x").read(record, null)).isSameAs(FieldReader.MISSING);
            assertThat(jsonReader("key").read(record, null)).isSameAs(key);
            assertThat(SourceReaders.keyByName(FieldPath.ofAnyCase("ID"), ValueFormat.json())
                            .read(record, null))
                    .isEqualTo(7);
        }
        SinkRecord plain = Records.of("plain", null);
        assertThat(jsonReader("key").read(plain, null)).isEqualTo("plain");
        assertThat(SourceReaders.keyByName(FieldPath.ofAnyCase("id"), ValueFormat.json())
                        .read(plain, null))
                .isSameAs(FieldReader.MISSING);
        assertThatThrownBy(() -> jsonReader("key.id").read(Records.of("{s3cret", null), null))
                .isInstanceOf(DataException.class)
                .hasMessage("invalid JSON at line 1, column 2");
    }

    private static FieldReader jsonReader(String source) {
        return SourceReaders.of(
                Mapping.parse("a=" + source).assignments().get(0).source(),
                ValueFormat.json(),
                ConversionOptions.DEFAULT);
    }
}
