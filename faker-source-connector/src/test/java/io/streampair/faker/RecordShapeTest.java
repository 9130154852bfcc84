// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private static final String[] THINGS = {
        "fields", "id,name,price,at,tags",
        "fields.id.generator", "sequence",
        "fields.name.generator", "constant",
        "fields.name.value", "say \"hi\"",
        "fields.price.generator", "constant",
        "fields.price.type", "decimal",
        "fields.price.value", "7.5",
        "fields.at.generator", "timestamp",
        "fields.tags.generator", "array",
        "fields.tags.min.size", "2",
        "fields.tags.max.size", "2",
        "fields.tags.element.generator", "constant",
        "fields.tags.element.value", "x",
    };

    @Test
    void should_make_keys_of_one_field_or_of_several() {
        SourceRecord single = record(3, "key.field", "id");
        SourceRecord struct = record(3, "key.field", "id", "key.format", "struct");
        SourceRecord several = record(3, "key.field", "name,id");

        assertThat(single.keySchema()).isEqualTo(Schema.INT64_SCHEMA);
        assertThat(single.key()).isEqualTo(3L);
        assertThat(((Struct) struct.key()).getInt64("id")).isEqualTo(3L);
        assertThat(several.keySchema().name()).isEqualTo("ThingsKey");
        assertThat(several.keySchema().fields())
                .extracting(org.apache.kafka.connect.data.Field::name)
                .containsExactly("name", "id");
        assertThat(((Struct) several.key()).getInt64("id")).isEqualTo(3L);
    }

    @Test
    void should_add_headers_of_fields_and_of_constants() {
        SourceRecord record =
                record(5, "headers", "source,number", "headers.source.value", "test", "headers.number.field", "id");

        assertThat(record.headers().lastWithName("source").value()).isEqualTo("test");
        assertThat(record.headers().lastWithName("number").value()).isEqualTo(5L);
        assertThat(record.headers().lastWithName("number").schema()).isEqualTo(Schema.INT64_SCHEMA);
    }

    @Test
    void should_choose_the_partition_by_a_field() {
        assertThat(record(7, "partition.field", "id", "partition.count", "4").kafkaPartition())
                .isEqualTo(3);
        assertThat(record(7, "partition.field", "name", "partition.count", "4").kafkaPartition())
                .isEqualTo(record(8, "partition.field", "name", "partition.count", "4")
                        .kafkaPartition())
                .isBetween(0, 3);
    }

    @Test
    void should_take_the_timestamp_from_the_logical_clock() {
        assertThat(record(3).timestamp()).isNull();
        assertThat(record(3, "record.timestamp", "clock").timestamp()).isEqualTo(FakeClock.WALL_START + 3_000);
        assertThat(record(3, "record.timestamp", "clock", "rate", "2").timestamp())
                .isEqualTo(FakeClock.WALL_START + 3_000);
        assertThat(record(
                                3,
                                "record.timestamp",
                                "clock",
                                "clock.start",
                                "1970-01-01T00:00:00Z",
                                "clock.interval.ms",
                                "0.5")
                        .timestamp())
                .isEqualTo(1);
    }

    @Test
    void should_write_json_as_text_or_as_bytes() {
        String json = "{\"id\":2,\"name\":\"say \\\"hi\\\"\",\"price\":7.50,\"at\":\"2026-01-01T00:00:02Z\","
                + "\"tags\":[\"x\",\"x\"]}";
        SourceRecord text = record(2, "value.format", "json");
        SourceRecord bytes = record(2, "value.format", "json", "value.encoding", "bytes");

        assertThat(text.valueSchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(text.value()).isEqualTo(json);
        assertThat(bytes.valueSchema()).isEqualTo(Schema.BYTES_SCHEMA);
        assertThat((byte[]) bytes.value()).isEqualTo(json.getBytes(UTF_8));
    }

    @Test
    void should_write_delimited_text_with_quotes() {
        assertThat(record(2, "value.format", "delimited", "value.escaping", "quote")
                        .value())
                .isEqualTo("2,\"say \"\"hi\"\"\",7.50,2026-01-01T00:00:02Z,\"[\"\"x\"\",\"\"x\"\"]\"");
    }

    @Test
    void should_fill_a_template() {
        assertThat(record(2, "value.format", "template", "value.template", "<{id}> {{{name}}} {at}")
                        .value())
                .isEqualTo("<2> {say \"hi\"} 2026-01-01T00:00:02Z");
    }

    @Test
    void should_name_and_number_the_schema_of_a_struct() {
        Schema byDefault = record(0).valueSchema();
        Schema named = record(0, "schema.name", "org.example.Thing", "schema.version", "3", "schema.doc", "A thing.")
                .valueSchema();

        assertThat(byDefault.name()).isEqualTo("Things");
        assertThat(byDefault.version()).isNull();
        assertThat(named.name()).isEqualTo("org.example.Thing");
        assertThat(named.version()).isEqualTo(3);
        assertThat(named.doc()).isEqualTo("A thing.");
    }

    @Test
    void should_make_maps_all_the_way_down() {
        SourceRecord record = record(
                0,
                "value.format",
                "map",
                "fields",
                "s",
                "fields.s.generator",
                "struct",
                "fields.s.fields",
                "a",
                "fields.s.fields.a.generator",
                "sequence");

        assertThat(record.value()).isEqualTo(Map.of("s", Map.of("a", 0L)));
    }

    @Test
    void should_refer_to_fields_that_come_later() {
        SourceRecord record = record(
                1,
                "value.format",
                "map",
                "fields",
                "c,b,a",
                "fields.c.generator",
                "template",
                "fields.c.template",
                "{b}!",
                "fields.b.generator",
                "template",
                "fields.b.template",
                "no. {a}",
                "fields.a.generator",
                "sequence");

        assertThat(((Map<?, ?>) record.value()).get("c")).isEqualTo("no. 1!");
    }

    private static SourceRecord record(long index, String... settings) {
        Map<String, String> configuration = Configurations.of(THINGS);
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put(settings[i], settings[i + 1]);
        }
        if (!configuration.get("fields").equals(THINGS[1])) {
            configuration.keySet().removeIf(key -> key.startsWith("fields."));
            for (int i = 0; i < settings.length; i += 2) {
                configuration.put(settings[i], settings[i + 1]);
            }
        }
        return RecordGenerator.from(configuration).generate(index);
    }
}
