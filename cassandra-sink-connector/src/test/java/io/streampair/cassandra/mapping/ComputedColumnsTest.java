// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.ValueFormat;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** Columns that expressions compute. */
class ComputedColumnsTest extends MapperFixture {
    private static final long TS = Instant.parse("2026-11-24T10:15:30.250Z").toEpochMilli();

    private static TableMetadata tableWith(DataType type) {
        return Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("c", type)
                .build();
    }

    private Object column(DataType type, String expression, Object value) {
        RecordMapper mapper = mapper(tableWith(type), "id=key, c = " + expression);
        ByteBuffer bytes = mapper.map(of(value)).values()[1];
        return bytes == null || Row.isUnset(bytes)
                ? bytes
                : CodecRegistry.DEFAULT.codecFor(type).decode(bytes, ProtocolVersion.DEFAULT);
    }

    private static Map<String, Object> value() {
        Map<String, Object> value = new HashMap<>();
        value.put("ts", TS);
        value.put("iso", "2026-11-24T10:15:30.25Z");
        value.put("id", "sensor-7");
        value.put("n", 42);
        value.put("price", new BigDecimal("19.99"));
        value.put("payload", "{\"x\": 1.50, \"items\": [{\"sku\": \"a\"}]}");
        value.put("nothing", null);
        value.put("tags", List.of("a", "b"));
        return value;
    }

    @Test
    void should_compute_what_modellers_do_first() {
        assertThat(column(DataTypes.DATE, "date(value.ts)", value())).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(column(DataTypes.DATE, "date(value.iso)", value())).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(column(DataTypes.TIMESTAMP, "floor(value.ts, 1h)", value()))
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(column(DataTypes.INT, "year(value.ts) * 100 + month(value.ts)", value()))
                .isEqualTo(202_611);
        assertThat(column(DataTypes.INT, "hash(value.id, 16)", value())).isEqualTo(4);
        assertThat(column(DataTypes.TEXT, "concat(value.id, '/', value.n)", value()))
                .isEqualTo("sensor-7/42");
        assertThat(column(DataTypes.DECIMAL, "value.price * value.n", value())).isEqualTo(new BigDecimal("839.58"));
        assertThat(column(DataTypes.DECIMAL, "json(value.payload).x", value())).isEqualTo(new BigDecimal("1.50"));
        assertThat(column(DataTypes.TEXT, "json(value.payload).items[0].sku", value()))
                .isEqualTo("a");
        assertThat(column(DataTypes.INT, "int(split(value.id, '-', 1))", value()))
                .isEqualTo(7);
        assertThat(column(DataTypes.TIMESTAMP, "from_epoch(1795515330250000, 'us')", value()))
                .isEqualTo(Instant.ofEpochMilli(TS));
        assertThat(column(DataTypes.TEXT, "iso(timestamp)", value())).isEqualTo("1970-01-01T00:00:00.005Z");
        assertThat(column(DataTypes.BOOLEAN, "value.n > 40 and 'a' in value.tags", value()))
                .isEqualTo(true);
        assertThat(column(DataTypes.TEXT, "coalesce(value.nothing, value.missing, 'x')", value()))
                .isEqualTo("x");
        assertThat(column(DataTypes.DURATION, "2 * 1h", value())).hasToString("2h");
        assertThat(column(DataTypes.UUID, "uuid(value.id)", value()))
                .isEqualTo(UUID.fromString("976aa680-da03-5942-96fa-ba68d3e6c5b7"));
        assertThat(column(DataTypes.BIGINT, "offset + partition", value())).isEqualTo(7L);
        assertThat(column(DataTypes.TEXT, "upper(topic)", value()))
                .isEqualTo(Records.TOPIC.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void should_make_maps_and_user_defined_types_of_parts() {
        UserDefinedType point = new UserDefinedTypeBuilder(Rows.id("ks"), Rows.id("point"))
                .withField(Rows.id("lon"), DataTypes.DOUBLE)
                .withField(Rows.id("id"), DataTypes.UUID)
                .build();
        UdtValue made = (UdtValue)
                column(point, "map('lon', value.n / 4, 'id', uuid(value.id), 'none', value.nothing)", value());
        assertThat(made.getDouble("lon")).isEqualTo(10.5);
        assertThat(made.getUuid("id")).isEqualTo(UUID.fromString("976aa680-da03-5942-96fa-ba68d3e6c5b7"));
        assertThat(column(point, "map('lon', value.nothing)", value())).isNull();
        assertThat(column(
                        DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT),
                        "without(json(value.payload), 'items', 'none')",
                        value()))
                .isEqualTo(Map.of("x", "1.50"));
    }

    @Test
    void should_make_one_timeuuid_of_a_record_however_often_it_comes() {
        Object first = column(DataTypes.TIMEUUID, "timeuuid(value.ts)", value());
        assertThat(first).isEqualTo(column(DataTypes.TIMEUUID, "timeuuid(value.ts)", value()));
        UUID uuid = (UUID) first;
        assertThat(uuid.version()).isEqualTo(1);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(com.datastax.oss.driver.api.core.uuid.Uuids.unixTimestamp(uuid))
                .isEqualTo(TS);
        assertThat(column(DataTypes.TIMEUUID, "timeuuid(value.ts, 1)", value())).isNotEqualTo(first);
        RecordMapper mapper = mapper(tableWith(DataTypes.TIMEUUID), "id=key, c = timeuuid(value.ts)");
        SinkRecord next = new SinkRecord(Records.TOPIC, 0, null, "k", null, value(), 8, 5L, TimestampType.CREATE_TIME);
        UUID later = (UUID) CodecRegistry.DEFAULT
                .codecFor(DataTypes.TIMEUUID)
                .decode(mapper.map(next).values()[1], ProtocolVersion.DEFAULT);
        assertThat(later.timestamp()).isEqualTo(uuid.timestamp() + 1);
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // It is what a Connect Timestamp is.
    void should_read_the_logical_types_of_connect_and_debezium() {
        Schema schema = SchemaBuilder.struct()
                .field("at", org.apache.kafka.connect.data.Timestamp.SCHEMA)
                .field(
                        "us",
                        SchemaBuilder.int64()
                                .name("io.debezium.time.MicroTimestamp")
                                .build())
                .field(
                        "zoned",
                        SchemaBuilder.string()
                                .name("io.debezium.time.ZonedTimestamp")
                                .build())
                .field(
                        "days",
                        SchemaBuilder.int32().name("io.debezium.time.Date").build())
                .field(
                        "list",
                        SchemaBuilder.array(org.apache.kafka.connect.data.Timestamp.builder()
                                        .optional()
                                        .build())
                                .build())
                .build();
        Struct struct = new Struct(schema)
                .put("at", new java.util.Date(TS))
                .put("us", TS * 1_000)
                .put("zoned", "2026-11-24T11:15:30.25+01:00")
                .put("days", 20_781)
                .put("list", Arrays.asList(new java.util.Date(TS), null));
        for (String field : List.of("at", "us", "zoned")) {
            assertThat(column(DataTypes.TIMESTAMP, "floor(value." + field + ", 15m)", struct))
                    .as(field)
                    .isEqualTo(Instant.parse("2026-11-24T10:15:00Z"));
        }
        assertThat(column(DataTypes.DATE, "value.days + 1d", struct)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(column(DataTypes.TEXT, "iso(value.list[0])", struct)).isEqualTo("2026-11-24T10:15:30.250Z");
        assertThat(column(DataTypes.TIMESTAMP, "max(value.list)", struct)).isEqualTo(Instant.ofEpochMilli(TS));
        assertThat(column(DataTypes.BIGINT, "to_epoch(value.us, 'us')", struct)).isEqualTo(TS * 1_000);
    }

    @Test
    void should_read_all_formats() {
        format = ValueFormat.json();
        assertThat(column(DataTypes.TEXT, "concat(value.a.b, 1)", "{\"a\": {\"b\": \"x\"}}"))
                .isEqualTo("x1");
        format = ValueFormat.delimited("|", List.of("a", "b"));
        assertThat(column(DataTypes.INT, "int(value.b) + 1", "x|41")).isEqualTo(42);
        format = ValueFormat.raw();
        assertThat(column(DataTypes.INT, "length(value)", "abc")).isEqualTo(3);
    }

    @Test
    void should_treat_a_null_result_as_a_null_field() {
        assertThat(column(DataTypes.INT, "value.nothing + 1", value())).isNull();
        assertThat(column(DataTypes.INT, "value.missing + 1", value())).isNull();
        fields = new FieldPolicy(FieldPolicy.Missing.FAIL, true);
        assertThat(column(DataTypes.INT, "value.missing + 1", value())).isSameAs(Row.UNSET);
    }

    @Test
    void should_name_column_expression_and_reason() {
        assertBad(
                mapper(tableWith(DataTypes.INT), "id=key, c = value.id * 2"),
                value(),
                "column c: cannot compute value.id * 2: value.id * 2: cannot multiply a text and an integer");
        assertBad(
                mapper(tableWith(DataTypes.INT), "id=key, c = 1 + int(value.id)"),
                value(),
                "column c: cannot compute 1 + int(value.id): int(value.id): the text is not a number");
        assertBad(
                mapper(tableWith(DataTypes.INT), "id=key, c = value.id.x + 1"),
                value(),
                "column c: cannot compute value.id.x + 1: cannot read field 'x' of a String");
        assertBad(
                mapper(tableWith(DataTypes.INT), "id=key, c = concat(value.id, '')"),
                value(),
                "column c: cannot convert a String to int");
    }

    @Test
    void should_compute_keys_of_tombstones_from_what_they_have() {
        TableMetadata buckets = Tables.named("t")
                .partitionKey("shard", DataTypes.INT)
                .clustering("id", DataTypes.TEXT)
                .column("n", DataTypes.INT)
                .build();
        RecordMapper mapper = mapper(buckets, "shard = hash(key, 16), id = key, n = value.n + 1");
        Row deletion = mapper.map(of(null));
        assertThat(deletion.isDelete()).isTrue();
        assertThat(deletion.key()).isEqualTo(mapper.map(of(value())).key());
        assertBad(
                mapper(buckets, "shard = hash(value.id, 16), id = key"),
                null,
                "primary key column shard is mapped to the value. Map it to the key");
    }

    @Test
    void should_delete_when_an_expression_holds() {
        deleteWhen = Optional.of(Condition.parse("value.n >= 42 and value.id != 'x'"));
        assertThat(mapper("id=key, n=value.n").map(of(value())).isDelete()).isTrue();
        assertThat(mapper("id=key, n=value.n").map(of(Map.of("n", 1))).isDelete())
                .isFalse();
        assertBad(mapper("id=key"), Map.of("n", "many"), "delete.when: cannot compute value.n >= 42 and");
    }

    @Test
    void should_compute_times_of_rows() {
        Row row = mapper("id=key, n=value.n, __ttl = if(value.n > 1, 1d, 1h), __timestamp = from_epoch(value.n, 's')")
                .map(of(value()));
        assertThat(row.ttlAt(0)).isEqualTo(86_400);
        assertThat(row.writeTime()).isEqualTo(42_000_000);
    }

    @Test
    void should_count_what_expressions_name_as_mapped() {
        failsOnExtraFields = true;
        RecordMapper mapper = mapper("id=key, n = value.a + value.b");
        assertThat(mapper.map(of(Map.of("a", 1, "b", 2)))).isNotNull();
        assertBad(mapper, Map.of("a", 1, "b", 2, "z", 3), "field 'z' is not mapped");
    }
}
