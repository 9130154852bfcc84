// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.conversion.BlobEncoding;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.conversion.PartRules;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What the mapping finds by name, and what it says of values that have no such names. */
class MappedNamesTest extends MapperFixture {
    @Test
    void should_match_camel_case_to_snake_case_if_nothing_is_nearer() {
        failsOnExtraFields = true;
        RecordMapper mapper = mapper("*, id=key");
        Schema schema =
                SchemaBuilder.struct().field("firstName", Schema.STRING_SCHEMA).build();
        assertThat(mapper.map(of(new Struct(schema).put("firstName", "x"))).values()[2])
                .isEqualTo(Rows.bytes("x"));
        assertThat(mapper.map(of(Map.of("First-Name", "x"))).values()[2]).isEqualTo(Rows.bytes("x"));
        assertBad(mapper, Map.of("firstName", "x", "first_name", "y"), "field 'firstName' is not mapped");
        assertBad(mapper, Map.of("firstName", "x", "firstname", "y"), "is not mapped");
        failsOnExtraFields = false;
        assertThat(mapper("*, id=key")
                        .map(of(Map.of("firstName", "x", "first_name", "y")))
                        .values()[2])
                .isEqualTo(Rows.bytes("y"));
        assertThat(mapper("*, id=key")
                        .map(of(Map.of("firstName", "x", "firstname", "y")))
                        .values()[2])
                .isSameAs(Row.UNSET);
        TableMetadata both = Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("userid", DataTypes.TEXT)
                .column("user_id", DataTypes.TEXT)
                .build();
        assertThat(mapper(both, "*, id=key").map(of(Map.of("userId", "x"))).values())
                .containsExactly(Rows.bytes("k"), Rows.bytes("x"), Row.UNSET);
    }

    @Test
    void should_take_only_the_field_of_exactly_the_name_if_asked_to() {
        conversions = new ConversionOptions(
                ChronoUnit.MILLIS,
                ChronoUnit.NANOS,
                "",
                "",
                "",
                ZoneOffset.UTC,
                false,
                BlobEncoding.AUTO,
                new PartRules(false, Map.of(), true));
        Row row = mapper("*, id=key").map(of(Map.of("firstName", "x", "N", 1, "n", 2)));
        assertThat(row.values()[2]).isSameAs(Row.UNSET);
        assertThat(row.values()[1]).isEqualTo(ByteBuffer.allocate(4).putInt(0, 2));
        failsOnExtraFields = true;
        assertBad(mapper("*, id=key"), Map.of("firstName", "x"), "field 'firstName' is not mapped");
    }

    @Test
    void should_match_the_fields_of_delimited_values_too() {
        format = ValueFormat.delimited("$", List.of("firstName", "n"));
        assertThat(mapper("*, id=key").map(of("x$1")).values()[2]).isEqualTo(Rows.bytes("x"));
    }

    @Test
    void should_miss_a_field_that_delimited_values_never_have() {
        format = ValueFormat.delimited("$", List.of("n"));
        deleteWhen = Optional.of(Condition.parse("value.op = 'd'"));
        assertThat(mapper("*, id=key").map(of("1")).isDelete()).isFalse();
    }

    @Test
    void should_not_compare_lists_and_the_like_with_literals() {
        Object deep = List.of();
        for (int i = 0; i < 10_000; i++) {
            deep = List.of(deep);
        }
        deleteWhen = Optional.of(Condition.parse("value.op = 'd'"));
        assertThat(mapper("id=key").map(of(Map.of("op", deep))).isDelete()).isFalse();
    }

    @Test
    void should_say_what_an_envelope_lacks() {
        Map<String, Object> event = new HashMap<>();
        event.put("before", Map.of("id", "x"));
        event.put("after", null);
        event.put("op", "d");
        assertBad(mapper("id=value.after.id"), event, "'after' is null, as that of a delete");
        event.put("after", Map.of("id", "x"));
        assertBad(mapper("id=value.id"), event, "the row in 'after': set value.format=debezium");
        assertBad(
                mapper("id=value.id"),
                Map.of("schema", Map.of(), "payload", Map.of("id", "x")),
                "set value.converter.schemas.enable=true");
    }

    @Test
    void should_refuse_json_that_is_not_what_it_seems() {
        format = ValueFormat.json();
        RecordMapper mapper = mapper("*, id=key");
        assertBad(mapper, "null", "the value is the JSON text null");
        assertBad(mapper, new byte[] {0, 0, 0, 0, 5, 2, 'x'}, "not JSON: it begins with a zero byte");
        assertBad(mapper, "{\"n\":1,\"n\":2}", "an object has two fields of one name, the second at line 1, column");
        byte[] malformed = "{\"first_name\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        malformed[15] = (byte) 0xc3;
        assertBad(mapper, malformed, "invalid JSON: the bytes are not UTF-8");
        assertBad(mapper, ByteBuffer.wrap(malformed), "invalid JSON: the bytes are not UTF-8");
        byte[] valid = "{\"first_name\":\"\ufffd\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(mapper.map(of(valid)).values()[2]).isEqualTo(Rows.bytes("\ufffd"));
        SinkRecord key = new SinkRecord(Records.TOPIC, 0, null, malformed, null, "{\"n\":1}", 7);
        assertThatThrownBy(() -> mapper("*, id=key.first_name").map(key))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("invalid JSON: the bytes are not UTF-8");
    }
}
