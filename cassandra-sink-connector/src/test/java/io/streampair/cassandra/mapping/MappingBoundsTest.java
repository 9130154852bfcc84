// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.row.Row;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** Values at the limits of what a mapping takes, values just beyond, and the messages about these. */
class MappingBoundsTest extends MapperFixture {
    private Row withTtl(Object ttl) {
        return mapper("id=key, __ttl=value.ttl").map(of(Map.of("ttl", ttl)));
    }

    @Test
    void should_take_the_least_and_the_longest_time_to_live() {
        assertThat(withTtl(0).ttlAt(0)).isZero();
        assertThat(withTtl(630_720_000).ttlAt(0)).isEqualTo(630_720_000);
    }

    @Test
    void should_read_a_number_of_a_thousand_characters_and_no_longer_one() {
        assertThat(withTtl("0".repeat(999) + "5").ttlAt(0)).isEqualTo(5);
        assertBad(
                mapper("id=key, __ttl=value.ttl"),
                Map.of("ttl", "0".repeat(1_000) + "5"),
                "__ttl must be a number from 0 to 630720000 seconds");
    }

    @Test
    void should_delete_at_a_mapped_time_that_is_not_of_the_value() {
        assertThat(mapper("id=key, __timestamp=timestamp").map(of(null)).writeTime())
                .isEqualTo(5_000);
        assertThat(mapper("id=key, __timestamp=value.at").map(of(null)).writeTime())
                .isEqualTo(5_007);
    }

    @Test
    void should_write_a_row_of_the_most_bytes_and_no_larger_one() {
        RecordMapper mapper = mapper("id=key, first_name=value");
        assertThat(mapper.map(of("x".repeat(999_999))).bytes()).isEqualTo(1_000_000);
        assertBad(mapper, "x".repeat(1_000_000), "the row has 1000001 bytes, more than row.max.bytes=1000000");
    }

    @Test
    void should_not_take_a_field_for_mapped_whose_column_gets_another_one() {
        failsOnExtraFields = true;
        RecordMapper mapper = mapper("*, id=key, n=value.count");
        assertThat(mapper.map(of(Map.of("count", 1)))).isNotNull();
        assertBad(mapper, Map.of("count", 1, "n", 2), "field 'n' is not mapped");
        assertBad(mapper("*=[-n], id=key"), Map.of("n", 2), "field 'n' is not mapped");
    }

    @Test
    void should_count_what_filter_and_deletes_read_as_mapped() {
        RouteFixture route = new RouteFixture(
                table,
                "mapping",
                "id=key, n=value.n",
                "mapping.extra.fields",
                "fail",
                "filter",
                "value.kind = 'a'",
                "delete.when",
                "value.gone = 'yes'",
                "delete.set",
                "first_name=value.why");
        assertThat(route.map(of(Map.of("kind", "a", "n", 1, "gone", "no", "why", "x"))))
                .hasSize(1);
        assertThatThrownBy(() -> route.map(of(Map.of("kind", "a", "other", 1))))
                .isInstanceOf(DataException.class)
                .hasMessage("field 'other' is not mapped, and mapping.extra.fields=fail");
    }

    @Test
    void should_show_the_beginning_of_a_long_expression() {
        String just = "concat(value.st * 1, '" + "x".repeat(176) + "')";
        assertThat(just).hasSize(200);
        assertBad(mapper("id=key, first_name = " + just), Map.of("st", "x"), "cannot compute " + just + ": ");
        String longer = just.replace("xx", "xx ");
        assertBad(
                mapper("id=key, first_name = " + longer),
                Map.of("st", "x"),
                "cannot compute " + longer.substring(0, 200) + "…: ");
    }

    @Test
    void should_know_an_envelope_by_all_of_its_fields() {
        Schema row = SchemaBuilder.struct()
                .optional()
                .field("id", Schema.STRING_SCHEMA)
                .build();
        Schema event = SchemaBuilder.struct()
                .field("before", row)
                .field("after", row)
                .field("op", Schema.STRING_SCHEMA)
                .build();
        RecordMapper mapper = mapper("id=value.id");
        String missing = "primary key column id must not be missing";
        assertBad(
                mapper,
                new Struct(event).put("op", "d"),
                missing + "; the value is a change event whose 'after' is null, as that of a delete");
        assertBad(
                mapper,
                new Struct(event).put("op", "c").put("after", new Struct(row).put("id", "x")),
                missing + "; the value is a change event, which has the row in 'after'");
        for (String lacking : new String[] {"before", "after", "op"}) {
            Map<String, Object> value = new HashMap<>(Map.of("before", Map.of(), "after", Map.of(), "op", "u"));
            value.remove(lacking);
            assertThatThrownBy(() -> mapper.map(of(value))).hasMessage(missing);
        }
    }

    @Test
    void should_read_a_field_by_its_schema_although_empty_texts_are_null() {
        fields = new FieldPolicy(FieldPolicy.Missing.UNSET, false, true);
        Schema schema = SchemaBuilder.struct()
                .field(
                        "at",
                        SchemaBuilder.int64()
                                .name("io.debezium.time.MicroTimestamp")
                                .build())
                .build();
        Struct value = new Struct(schema).put("at", 1_700_000_000_123_000L);
        assertThat(mapper("id=key, at=value.at").map(of(value)).values()[1].getLong(0))
                .isEqualTo(1_700_000_000_123L);
    }

    @Test
    void should_read_a_key_by_its_schema() {
        Schema micros =
                SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").build();
        SinkRecord record = new SinkRecord(Records.TOPIC, 0, micros, 1_700_000_000_123_000L, null, "v", 7);
        assertThat(mapper("id=value, at=key").map(record).values()[1].getLong(0))
                .isEqualTo(1_700_000_000_123L);
    }

    @Test
    void should_compute_with_where_the_record_was_consumed_from() {
        assertThat(mapper("id=key, n = partition * 100 + offset")
                        .map(Records.of(3, 42, "k", "v", 5L))
                        .values()[1]
                        .getInt(0))
                .isEqualTo(342);
    }
}
