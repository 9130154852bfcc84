// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.conversion.BlobEncoding;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.data.Unions;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.mapping.FieldPolicy.Missing;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What the mapping takes out of records: nulls, one-of values and times. */
class MappedValuesTest extends MapperFixture {
    private static final ConversionOptions SECONDS = new ConversionOptions(
            ChronoUnit.SECONDS, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, BlobEncoding.AUTO);

    private static Schema optional(SchemaBuilder type, Object otherwise) {
        return type.optional().defaultValue(otherwise).build();
    }

    private final Schema defaults = SchemaBuilder.struct()
            .field("id", optional(SchemaBuilder.string(), "default"))
            .field("n", optional(SchemaBuilder.int32(), 7))
            .field("ttl", optional(SchemaBuilder.int32(), 60))
            .field("deleted", optional(SchemaBuilder.bool(), true))
            .build();

    @Test
    void should_leave_null_a_field_with_a_default() {
        deleteWhen = Optional.of(Condition.parse("value.deleted"));
        Row row = mapper("id=key, n=value.n, __ttl=value.ttl").map(of(new Struct(defaults)));
        assertThat(row.isDelete()).isFalse();
        assertThat(row.values()[1]).isNull();
        assertThat(row.ttlAt(0)).isEqualTo(Row.DEFAULT_TTL);
        assertBad(mapper("id=value.id"), new Struct(defaults), "primary key column id must not be null");
        TableMetadata counters = Tables.named("c")
                .partitionKey("id", DataTypes.TEXT)
                .column("hits", DataTypes.COUNTER)
                .build();
        deleteWhen = Optional.empty();
        assertBad(mapper(counters, "id=key, hits=value.n"), new Struct(defaults), "nothing to add to a counter");
    }

    @Test
    void should_leave_null_a_field_of_a_key_with_a_default() {
        SinkRecord record = new SinkRecord(Records.TOPIC, 0, defaults, new Struct(defaults), null, Map.of("n", 1), 7);
        assertThatThrownBy(() -> mapper("*").map(record))
                .isInstanceOf(DataException.class)
                .hasMessage("primary key column id must not be null");
    }

    @Test
    void should_take_the_branch_of_a_one_of_that_is_set() {
        Schema schema = SchemaBuilder.struct()
                .field("n", Unions.AVRO)
                .field("first_name", Unions.AVRO)
                .field("at", Unions.AVRO)
                .field("ttl", Unions.AVRO)
                .field("op", Unions.AVRO)
                .build();
        Struct value = new Struct(schema)
                .put("n", Unions.avro("int", 5))
                .put("first_name", Unions.avro("string", "abc"))
                .put("at", Unions.avro("micros", 5_000L))
                .put("ttl", Unions.avro("int", 60));
        deleteWhen = Optional.of(Condition.parse("value.op = 'd'"));
        RecordMapper mapper = mapper("*, id=key, __ttl=value.ttl, __timestamp=value.at");
        Row row = mapper.map(of(value));
        assertThat(row.values()[1]).isEqualTo(Rows.bytes("\0\0\0\5"));
        assertThat(row.values()[2]).isEqualTo(Rows.bytes("abc"));
        assertThat(row.values()[3].getLong(0)).isEqualTo(5);
        assertThat(row.ttlAt(0)).isEqualTo(60);
        assertThat(row.writeTime()).isEqualTo(5_000);
        value.put("n", new Struct(Unions.AVRO)).put("op", Unions.avro("string", "d"));
        assertThat(mapper.map(of(value)).isDelete()).isTrue();
        value.put("op", null).put("first_name", Unions.avro("int", 7));
        Row second = mapper.map(of(value));
        assertThat(second.values()[1]).isNull();
        assertThat(second.values()[2]).isEqualTo(Rows.bytes("7"));
    }

    @Test
    void should_read_fields_of_the_branch_that_is_set() {
        Schema micros =
                SchemaBuilder.struct().field("at", Unions.MICROS).optional().build();
        Schema millis = SchemaBuilder.struct()
                .field("at", Schema.INT64_SCHEMA)
                .field("n", Schema.INT32_SCHEMA)
                .optional()
                .build();
        Schema union = SchemaBuilder.struct()
                .name("io.confluent.connect.avro.Union")
                .field("a", micros)
                .field("b", millis)
                .field("string", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        RecordMapper byName = mapper("*, id=key");
        Struct a = new Struct(union).put("a", new Struct(micros).put("at", 5_000L));
        Struct b = new Struct(union).put("b", new Struct(millis).put("at", 6L).put("n", 1));
        for (int i = 0; i < 2; i++) {
            assertThat(byName.map(of(a)).values()[3].getLong(0)).isEqualTo(5);
            assertThat(byName.map(of(a)).values()[1]).isSameAs(Row.UNSET);
            assertThat(byName.map(of(b)).values()[3].getLong(0)).isEqualTo(6);
        }
        RecordMapper byBranch = mapper("id=key, at=value.a.at");
        assertThat(byBranch.map(of(a)).values()[1].getLong(0)).isEqualTo(5);
        assertThat(byBranch.map(of(b)).values()[1]).isSameAs(Row.UNSET);
        assertThat(mapper("id=key, first_name=value")
                        .map(of(new Struct(union).put("string", "x")))
                        .values()[1])
                .isEqualTo(Rows.bytes("x"));
        assertThat(mapper("id=key, n=value.n")
                        .map(of(new Struct(union).put("string", "x")))
                        .values()[1])
                .isSameAs(Row.UNSET);
    }

    @Test
    void should_read_the_record_timestamp_in_milliseconds_whatever_the_units() {
        conversions = SECONDS;
        Row row = mapper("id=key, at=timestamp, __timestamp=timestamp").map(of(Map.of()));
        assertThat(row.values()[1].getLong(0)).isEqualTo(5);
        assertThat(row.writeTime()).isEqualTo(5_000);
        assertThat(mapper("id=key, at=value.at")
                        .map(of(Map.of("at", 5)))
                        .values()[1]
                        .getLong(0))
                .isEqualTo(5_000);
    }

    @Test
    void should_take_a_write_time_as_text_or_of_a_logical_type() {
        RecordMapper mapper = mapper("id=key, __timestamp=value.at");
        long expected = Instant.parse("2022-11-24T10:15:30Z").getEpochSecond() * 1_000_000;
        assertThat(mapper.map(of(Map.of("at", "2022-11-24T11:15:30+01:00"))).writeTime())
                .isEqualTo(expected);
        Schema millis = SchemaBuilder.struct()
                .field(
                        "at",
                        SchemaBuilder.int64().name("io.debezium.time.Timestamp").build())
                .build();
        assertThat(mapper.map(of(new Struct(millis).put("at", expected / 1_000)))
                        .writeTime())
                .isEqualTo(expected);
        assertBad(mapper, Map.of("at", "2026-02-30T11:15:30Z"), "__timestamp must be a number of microseconds");
    }

    @Test
    void should_add_an_element_in_the_unit_of_its_schema() {
        TableMetadata times = Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("s", DataTypes.setOf(DataTypes.TIMESTAMP))
                .build();
        Schema schema = SchemaBuilder.struct().field("at", Unions.MICROS).build();
        Row row = mapper(times, "id=key, s+=value.at").map(of(new Struct(schema).put("at", 5_000L)));
        assertThat(row.values()[1].getLong(8)).isEqualTo(5);
    }

    @Test
    void should_set_null_what_is_missing_although_null_fields_stay_unset() {
        fields = new FieldPolicy(Missing.NULL, true);
        RecordMapper mapper = mapper("id=key, n=value.n");
        assertThat(mapper.map(of(Map.of())).values()[1]).isNull();
        assertThat(mapper.map(of(Collections.singletonMap("n", null))).values()[1])
                .isSameAs(Row.UNSET);
    }

    @Test
    void should_take_an_empty_text_as_null_if_asked_to() {
        assertBad(mapper("id=key, n=value.n"), Map.of("n", ""), "column n");
        fields = new FieldPolicy(FieldPolicy.Missing.UNSET, false, true);
        assertThat(mapper("id=key, n=value.n, first_name=value.f")
                        .map(of(Map.of("n", "", "f", "")))
                        .values())
                .containsExactly(Rows.bytes("k"), null, null);
        assertBad(mapper("id=value.id"), Map.of("id", ""), "primary key column id must not be null");
        fields = new FieldPolicy(FieldPolicy.Missing.UNSET, true, true);
        assertThat(mapper("*, id=key").map(of(Map.of("firstName", ""))).values())
                .contains(Row.UNSET);
    }
}
