// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.DeleteRules.Tombstones;
import io.streampair.cassandra.mapping.FieldPolicy.Missing;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.ValueFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableMapperTest {
    private static final Map<String, Object> KEY = Map.of("id", "x", "n", "y");

    private final TableMetadata table = Tables.named("t")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("n", DataTypes.TEXT)
            .column("data", DataTypes.TEXT)
            .column("deleted", DataTypes.BOOLEAN)
            .build();

    private FieldPolicy fields = FieldPolicy.DEFAULT;
    private boolean failsOnExtraFields;
    private DeleteRules deletes = DeleteRules.DEFAULT;
    private boolean usesRecordTimestamp = true;
    private TimeUnit timestampUnit = TimeUnit.MICROSECONDS;
    private LifetimeRules lifetimes = LifetimeRules.DEFAULT;

    private RecordMapper mapper(TableMetadata of, String mapping) {
        MappingRules rules = new MappingRules(
                ValueFormat.structured(),
                ConversionOptions.DEFAULT,
                Mapping.parse(mapping),
                fields,
                failsOnExtraFields,
                deletes,
                WriteTimeRules.of(usesRecordTimestamp),
                timestampUnit,
                lifetimes,
                1_000_000);
        return new MapperCompiler(rules, Records.CLOCK).compile(of, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    private RecordMapper mapper(String mapping) {
        return mapper(table, mapping);
    }

    private static SinkRecord record(Object key, Object value) {
        return Records.of(0, 7, key, value, 5L);
    }

    private static void assertBad(RecordMapper mapper, SinkRecord record, String message) {
        assertThatThrownBy(() -> mapper.map(record))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    private void assertMismatch(TableMetadata of, String mapping, String message) {
        assertThatThrownBy(() -> mapper(of, mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void should_apply_the_policy_for_missing_fields() {
        String mapping = "id=key.id, n=key.n, data=value.data";
        fields = new FieldPolicy(Missing.NULL, false);
        assertThat(mapper(mapping).map(record(KEY, Map.of())).values()[2]).isNull();
        fields = new FieldPolicy(Missing.FAIL, false);
        assertBad(
                mapper(mapping),
                record(KEY, Map.of()),
                "column data: the field is missing from the record, and mapping.missing.fields=fail");
        fields = new FieldPolicy(Missing.UNSET, true);
        Row row = mapper(mapping).map(record(KEY, Collections.singletonMap("data", null)));
        assertThat(row.values()[2]).isSameAs(Row.UNSET);
    }

    @Test
    void should_refuse_a_field_that_is_not_mapped() {
        failsOnExtraFields = true;
        RecordMapper mapper = mapper("id=key.id, n=key.n, data=value.data.x");
        assertThat(mapper.map(record(KEY, Map.of("data", Map.of("x", "1", "y", "2")))))
                .isNotNull();
        assertBad(
                mapper, record(KEY, Map.of("extra", 1)), "field 'extra' is not mapped, and mapping.extra.fields=fail");
        Schema schema =
                SchemaBuilder.struct().field("Data", Schema.STRING_SCHEMA).build();
        Struct struct = new Struct(schema).put("Data", "d");
        assertBad(mapper, record(KEY, struct), "field 'Data' is not mapped, and mapping.extra.fields=fail");
        RecordMapper byName = mapper("*=[-deleted]");
        assertThat(byName.map(record(KEY, struct))).isNotNull();
        assertThat(byName.map(record(KEY, struct))).isNotNull();
        assertThatThrownBy(() -> byName.map(record(KEY, Map.of("deleted", true))))
                .isInstanceOf(DataException.class);
    }

    @Test
    void should_take_the_time_to_live_and_the_write_time_from_the_record() {
        timestampUnit = TimeUnit.MILLISECONDS;
        lifetimes = new LifetimeRules(TimeUnit.MILLISECONDS, TimeUnit.MILLISECONDS, false, 0);
        RecordMapper mapper = mapper("id=key.id, n=key.n, __ttl=value.ttl, __timestamp=value.at");
        Row row = mapper.map(record(KEY, Map.of("ttl", 1_500, "at", 1_700_000_000_123L)));
        assertThat(row.ttlAt(0)).isEqualTo(2);
        assertThat(row.writeTime()).isEqualTo(1_700_000_000_123_000L);
        Row without = mapper.map(record(KEY, Map.of()));
        assertThat(without.ttlAt(0)).isEqualTo(Row.DEFAULT_TTL);
        assertThat(without.writeTime()).isEqualTo(5_007);
        assertThat(mapper.table().mode().hasTtl()).isTrue();
        assertThat(mapper.table().mode().hasTimestamp()).isTrue();
        assertThat(mapper.map(record(KEY, Map.of("at", Date.from(Instant.ofEpochMilli(9)))))
                        .writeTime())
                .isEqualTo(9_000);
        assertThat(mapper.map(record(KEY, Map.of("at", "12.5", "ttl", 0))).writeTime())
                .isEqualTo(12_500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ttl|-1|__ttl must be a number from 0 to 630720000 seconds",
                "ttl|630720001|__ttl must be a number from 0 to 630720000 seconds",
                "ttl|soon|__ttl must be a number from 0 to 630720000 seconds",
                "at|9223372036854775808|__timestamp must be a number of microseconds that fits into 64 bits",
                "at|NaN|__timestamp must be a number of microseconds that fits into 64 bits",
                "at|1e1000000000|__timestamp must be a number of microseconds that fits into 64 bits",
                "ttl|1e1000000000|__ttl must be a number from 0 to 630720000 seconds",
                "at|-5|__timestamp, -5 microseconds since 1970, cannot be a write time: it is before 1970"
            })
    void should_refuse_times_that_cassandra_does_not_take(String field, String value, String message) {
        RecordMapper mapper = mapper("id=key.id, n=key.n, __ttl=value.ttl, __timestamp=value.at");
        assertBad(mapper, record(KEY, Map.of(field, value)), message);
        assertBad(mapper, record(KEY, Map.of("ttl", true)), "__ttl must be a number or a timestamp, not a Boolean");
    }

    @Test
    void should_read_the_timestamp_of_the_record_in_its_own_unit() {
        timestampUnit = TimeUnit.SECONDS;
        assertThat(mapper("id=key.id, n=key.n, __timestamp=timestamp")
                        .map(record(KEY, Map.of()))
                        .writeTime())
                .isEqualTo(5_000);
    }

    @Test
    void should_round_what_is_next_to_nothing() {
        RecordMapper mapper = mapper("id=key.id, n=key.n, __ttl=value.ttl, __timestamp=value.at");
        Row row = mapper.map(record(KEY, Map.of("at", "1e-1000000000", "ttl", "1e-1000000000")));
        assertThat(row.writeTime()).isZero();
        assertThat(row.ttlAt(0)).isEqualTo(1);
        assertThat(mapper.map(record(KEY, Map.of("at", "0e1000000000"))).writeTime())
                .isZero();
    }

    @Test
    void should_refuse_a_write_time_far_ahead_for_deletes_as_well() {
        RecordMapper mapper = mapper("id=key.id, n=key.n");
        SinkRecord ahead = Records.of(0, 7, KEY, null, Records.TIME + 86_400_001);
        assertThatThrownBy(() -> mapper.map(ahead))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than write.timestamp.max.ahead.ms=86400000 ahead of now");
    }

    @Test
    void should_do_with_tombstones_what_is_asked_for() {
        deletes = new DeleteRules(Tombstones.IGNORE, Optional.empty(), false, Optional.empty());
        assertThat(mapper("id=key.id, n=key.n").map(record(KEY, null))).isNull();
        deletes = new DeleteRules(Tombstones.FAIL, Optional.empty(), false, Optional.empty());
        assertBad(
                mapper("id=key.id, n=key.n"), record(KEY, null), "the record has no value, and delete.tombstones=fail");
    }

    @Test
    void should_delete_by_a_field() {
        deletes = new DeleteRules(
                Tombstones.DELETE, Optional.of(Condition.parse("value.op='d'")), false, Optional.empty());
        RecordMapper mapper = mapper("id=value.id, n=value.n, data=value.data");
        Row delete = mapper.map(record(null, Map.of("id", "x", "n", "y", "op", "d")));
        assertThat(delete.isDelete()).isTrue();
        assertThat(delete.values()).containsExactly(Rows.bytes("x"), Rows.bytes("y"));
        assertThat(mapper.map(record(null, Map.of("id", "x", "n", "y", "op", "u")))
                        .isDelete())
                .isFalse();
        assertThat(mapper.map(record(null, Map.of("id", "x", "n", "y"))).isDelete())
                .isFalse();
        assertBad(mapper, record(null, Map.of("id", "x", "op", "d")), "primary key column n must not be missing");
    }

    @Test
    void should_delete_all_rows_that_begin_with_what_a_record_has_of_the_primary_key() {
        deletes = new DeleteRules(Tombstones.DELETE, Optional.empty(), true, Optional.empty());
        RecordMapper mapper = mapper("id=key.id, n=key.n, data=value");
        assertThat(mapper.map(record(Map.of("id", "x"), null)).values()).containsExactly(Rows.bytes("x"));
        assertThat(mapper.map(record(KEY, null)).values()).containsExactly(Rows.bytes("x"), Rows.bytes("y"));
        assertThat(mapper("id=key.id, n=value.n").map(record(KEY, null)).values())
                .containsExactly(Rows.bytes("x"));
        assertBad(mapper, record(Map.of("n", "y"), null), "primary key column id must not be missing");
        usesRecordTimestamp = false;
        assertMismatch(
                table,
                "id=key.id, n=key.n",
                "affects several rows and needs write times to keep their order; set write.timestamp=record");
    }

    @Test
    void should_mark_a_row_instead_of_deleting_it() {
        deletes = new DeleteRules(
                Tombstones.DELETE, Optional.empty(), false, Optional.of(Mapping.parse("deleted=true, data=value.why")));
        RecordMapper mapper = mapper("id=key.id, n=key.n, data=value.data");
        Row mark = mapper.map(record(KEY, null));
        assertThat(mark.isDelete()).isFalse();
        assertThat(mark.values()).containsExactly(Rows.bytes("x"), Rows.bytes("y"), Row.UNSET, Rows.bytes("\1"));
        assertThat(mapper.map(record(KEY, Map.of("data", "d"))).values())
                .containsExactly(Rows.bytes("x"), Rows.bytes("y"), Rows.bytes("d"), Row.UNSET);
        deletes = new DeleteRules(Tombstones.DELETE, Optional.empty(), false, Optional.of(Mapping.parse("n='gone'")));
        assertMismatch(table, "id=key.id, n=key.n", "column n is part of the primary key and cannot be set");
    }

    private static TableMetadata counters() {
        return Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("hits", DataTypes.COUNTER)
                .column("lost", DataTypes.COUNTER)
                .build();
    }

    @Test
    void should_add_to_counters() {
        RecordMapper mapper = mapper(counters(), "id=key, hits=value.n, lost-=value.l");
        assertThat(mapper.table().mode().changes())
                .isEqualTo(Map.of(Rows.id("hits"), Operation.ADD, Rows.id("lost"), Operation.REMOVE));
        assertThat(mapper.table().mode().isIdempotent()).isFalse();
        Row row = mapper.map(record("x", Map.of("n", 3)));
        assertThat(row.values()).containsExactly(Rows.bytes("x"), Rows.bytes("\0\0\0\0\0\0\0\3"), Row.UNSET);
        assertThat(row.hasTime()).isFalse();
        assertThat(mapper(counters(), "id=key, hits+=1")
                        .map(record("x", Map.of()))
                        .values()[1])
                .isEqualTo(Rows.bytes("\0\0\0\0\0\0\0\1"));
        assertBad(
                mapper,
                record("x", Map.of()),
                "the record has nothing to add to a counter: all its counter columns are null or missing");
        assertMismatch(
                counters(),
                "id=key, hits+=1, __ttl=value",
                "counters cannot have __ttl, __expires or __timestamp; remove them from the mapping");
    }

    @Test
    void should_add_to_collections_and_take_from_them() {
        TableMetadata collections = Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("l", DataTypes.listOf(DataTypes.TEXT))
                .column("s", DataTypes.setOf(DataTypes.TEXT))
                .column("m", DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT))
                .column("f", DataTypes.frozenListOf(DataTypes.TEXT))
                .build();
        RecordMapper mapper = mapper(collections, "id=key, s+=value.one, m-=value.keys");
        Row row = mapper.map(record("x", Map.of("one", "a", "keys", List.of("k"))));
        assertThat(row.values()[1]).isEqualTo(Rows.bytes("\0\0\0\1\0\0\0\1a"));
        assertThat(row.values()[2]).isEqualTo(Rows.bytes("\0\0\0\1\0\0\0\1k"));
        assertThat(mapper.table().mode().isIdempotent()).isTrue();
        assertThat(mapper.map(record("x", Map.of())).values()[1]).isSameAs(Row.UNSET);
        assertThat(mapper(collections, "id=key, l+=value").table().mode().isIdempotent())
                .isFalse();
        assertThat(mapper(collections, "id=key, l-=value").table().mode().isIdempotent())
                .isTrue();
        assertMismatch(
                collections,
                "id=key, f+=value",
                "column f: += needs a counter or a collection that is not frozen; write = for type frozen<list<text>>");
        assertMismatch(collections, "id+=key", "column id: a primary key column can only be set; write =");
    }
}
