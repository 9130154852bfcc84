// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.ValueFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class RecordMapperTest {
    private static final int MAX_BYTES = 1_000_000;
    private final TableMetadata numbers = Tables.named("numbers")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("n", DataTypes.INT)
            .column("Data", DataTypes.ASCII)
            .column("at", DataTypes.TIMESTAMP)
            .build();
    private final RecordMapper byKey = mapper("id=key.id, n=key.n, \"Data\"=value.data, at=value.at", true);

    private RecordMapper mapper(String mapping, boolean timed) {
        return new MapperCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse(mapping), timed, MAX_BYTES),
                        Records.CLOCK)
                .compile(numbers, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    private static SinkRecord record(Object key, Object value) {
        return Records.of(2, 7, key, value, 5L);
    }

    private void assertRefused(RecordMapper mapper, Object key, Object value, String message) {
        assertThatThrownBy(() -> mapper.map(record(key, value)))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void should_map_a_value_to_an_upsert() {
        SinkRecord record = record(Map.of("id", "x", "n", 1), Map.of("data", "d", "at", 3L));
        Row row = byKey.map(record);
        assertThat(row.isDelete()).isFalse();
        assertThat(row.values())
                .containsExactly(
                        Rows.bytes("x"), Rows.bytes("\0\0\0\1"), Rows.bytes("d"), Rows.bytes("\0\0\0\0\0\0\0\3"));
        assertThat(row.key().routingKey()).isEqualTo(Rows.bytes("x"));
        assertThat(row.writeTime()).isEqualTo(5_007);
        assertThat(row.record()).isSameAs(record);
        assertThat(row.table()).hasToString("my_keyspace.numbers");
    }

    @Test
    void should_map_null_to_null_and_a_missing_field_to_unset() {
        Row row = byKey.map(record(Map.of("id", "x", "n", 1), Collections.singletonMap("data", null)));
        assertThat(row.values()[2]).isNull();
        assertThat(row.values()[3]).isSameAs(Row.UNSET);
    }

    @Test
    void should_map_no_value_to_a_delete() {
        Row row = byKey.map(record(Map.of("id", "x", "n", 1), null));
        assertThat(row.isDelete()).isTrue();
        assertThat(row.values()).containsExactly(Rows.bytes("x"), Rows.bytes("\0\0\0\1"));
        assertThat(row.writeTime()).isEqualTo(5_007);
    }

    @Test
    void should_give_the_values_of_a_delete_in_the_order_of_the_primary_key() {
        Row row = mapper("n=key.n, \"Data\"=value.data, id=key.id", true).map(record(Map.of("id", "x", "n", 1), null));
        assertThat(row.values()).containsExactly(Rows.bytes("x"), Rows.bytes("\0\0\0\1"));
    }

    @Test
    void should_give_an_upsert_and_a_delete_the_same_key() {
        Map<String, Object> key = Map.of("id", "x", "n", 1);
        assertThat(byKey.map(record(key, null)).key())
                .isEqualTo(byKey.map(record(key, Map.of())).key());
    }

    @Test
    void should_leave_the_time_to_the_server() {
        Row row = mapper("id=key.id, n=key.n", false).map(record(Map.of("id", "x", "n", 1), Map.of()));
        assertThat(row.writeTime()).isEqualTo(Row.SERVER_TIME);
    }

    @Test
    void should_refuse_a_delete_whose_key_is_in_the_value() {
        assertRefused(
                mapper("id=key, n=value.n", true),
                "x",
                null,
                "a record without a value deletes a row, but column n of the primary key is mapped to the value; "
                        + "map it to the key");
    }

    @Test
    void should_refuse_a_null_or_missing_primary_key() {
        Map<String, Object> withNull = new HashMap<>(Map.of("id", "x"));
        withNull.put("n", null);
        assertRefused(byKey, withNull, Map.of(), "column n is part of the primary key and must not be null");
        assertRefused(byKey, Map.of("n", 1), Map.of(), "column id is part of the primary key and must not be missing");
        assertRefused(byKey, Map.of("n", 1), null, "column id is part of the primary key and must not be missing");
        assertRefused(byKey, null, Map.of(), "column id is part of the primary key and must not be missing");
    }

    @Test
    void should_refuse_an_empty_partition_key() {
        assertRefused(
                byKey,
                Map.of("id", "", "n", 1),
                Map.of(),
                "column id is part of the primary key and must have 1 to 65535 bytes, not 0");
    }

    @Test
    void should_refuse_a_key_that_is_too_long() {
        assertRefused(
                byKey,
                Map.of("id", "x".repeat(65_536), "n", 1),
                Map.of(),
                "column id is part of the primary key and must have 1 to 65535 bytes, not 65536");
        assertThat(byKey.map(record(Map.of("id", "x".repeat(65_535), "n", 1), Map.of())))
                .isNotNull();
    }

    @Test
    void should_allow_an_empty_clustering_column_or_component_of_a_partition_key() {
        TableMetadata table = Tables.named("t")
                .partitionKey("a", DataTypes.TEXT)
                .partitionKey("b", DataTypes.TEXT)
                .clustering("c", DataTypes.TEXT)
                .build();
        RecordMapper mapper = new MapperCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse(""), true, MAX_BYTES), Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        assertThat(mapper.map(record(null, Map.of("a", "", "b", "", "c", "")))).isNotNull();
    }

    @Test
    void should_name_the_column_that_a_value_does_not_fit() {
        Map<String, Object> key = Map.of("id", "x", "n", 1);
        assertRefused(byKey, Map.of("id", "x", "n", "y"), Map.of(), "column n: a String is no int");
        assertRefused(byKey, key, Map.of("at", Map.of()), "column at: a map is no timestamp");
        assertRefused(
                byKey,
                key,
                "text",
                "column \"Data\": the value is a String, which has no fields; to read fields of JSON or delimited strings, "
                        + "set value.format to json or delimited");
        assertRefused(
                byKey,
                key,
                5L,
                "column \"Data\": cannot read field 'data' of a Long: only Structs and maps have fields");
    }

    @Test
    void should_refuse_text_that_its_encoding_cannot_hold() {
        assertThatThrownBy(() -> byKey.map(record(Map.of("id", "x", "n", 1), Map.of("data", "é"))))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column \"Data\": ");
        assertThatThrownBy(() -> byKey.map(record(Map.of("id", "\ud800", "n", 1), Map.of())))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column id: ");
    }

    @Test
    void should_refuse_a_uuid_that_holds_no_time_for_a_timeuuid() {
        TableMetadata table =
                Tables.named("t").partitionKey("a", DataTypes.TIMEUUID).build();
        RecordMapper mapper = new MapperCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse("a=value"), true, MAX_BYTES),
                        Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        assertThatThrownBy(() -> mapper.map(record(null, "123e4567-e89b-42d3-a456-426614174000")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column a: ");
    }

    @Test
    void should_convert_a_key_column_by_the_schema_of_where_it_is_found() {
        Schema micros =
                SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").build();
        Schema valueSchema = SchemaBuilder.struct().field("at", micros).build();
        Schema keySchema =
                SchemaBuilder.struct().field("at", Schema.INT64_SCHEMA).build();
        Schema otherSchema =
                SchemaBuilder.struct().field("n", Schema.INT64_SCHEMA).build();
        Struct key = new Struct(keySchema).put("at", 7L);
        Struct value = new Struct(valueSchema).put("at", 5_000L);
        Struct other = new Struct(otherSchema).put("n", 1L);
        TableMetadata table =
                Tables.named("t").partitionKey("at", DataTypes.TIMESTAMP).build();
        RecordMapper mapper = new MapperCompiler(
                        MappingRules.of(ValueFormat.structured(), Mapping.parse(""), true, MAX_BYTES), Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        SinkRecord inValue = new SinkRecord("users", 0, keySchema, key, valueSchema, value, 0);
        SinkRecord inKey = new SinkRecord("users", 0, keySchema, key, otherSchema, other, 1);
        SinkRecord tombstone = new SinkRecord("users", 0, keySchema, key, null, null, 2);
        assertThat(mapper.map(inValue).values()[0].getLong(0)).isEqualTo(5);
        assertThat(mapper.map(inKey).values()[0].getLong(0)).isEqualTo(7);
        assertThat(mapper.map(inValue).values()[0].getLong(0)).isEqualTo(5);
        assertThat(mapper.map(tombstone).values()[0].getLong(0)).isEqualTo(7);
    }
}
