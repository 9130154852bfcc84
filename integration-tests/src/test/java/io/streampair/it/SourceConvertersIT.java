// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.apicurio.registry.utils.converter.AvroConverter;
import io.streampair.faker.RecordGenerator;
import io.streampair.faker.WorldRecords;
import io.streampair.faker.config.Presets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of each type, nested and optional ones included, survive the way through converters and back. */
class SourceConvertersIT {
    private static final List<String> TYPES = List.of(
            "boolean",
            "int8",
            "int16",
            "int32",
            "int64",
            "float32",
            "float64",
            "string",
            "bytes",
            "decimal",
            "date",
            "time",
            "timestamp");
    private static final Map<String, String> TEXTS = Map.of(
            "boolean", "true",
            "decimal", "12345.67",
            "date", "2026-01-31",
            "time", "13:45:00.123",
            "timestamp", "2026-01-31T13:45:00.123Z");

    @Test
    void should_survive_json_with_schemas() {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            assertRoundTrip(converter, everyType());
        }
    }

    @Test
    void should_survive_avro_with_a_registry() throws IOException {
        try (RegistryStub registry = new RegistryStub()) {
            assertRoundTrip(avro(registry), everyType());
            assertThat(registry.schemas()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "orders",
                "page-views",
                "clickstream",
                "payments",
                "iot-sensors",
                "stock-ticks",
                "inventory",
                "support-tickets"
            })
    void should_survive_avro_with_each_preset_and_one_schema_for_all_records(String preset) throws IOException {
        try (RegistryStub registry = new RegistryStub()) {
            assertRoundTrip(avro(registry), Map.of("topic", "some.topic-2", "preset", preset));
            assertThat(registry.schemas()).hasSize(1);
        }
    }

    static List<String> worlds() {
        return Presets.WORLDS;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void should_survive_avro_with_each_preset_that_is_a_world_and_one_schema_for_each_topic(String preset)
            throws IOException {
        try (RegistryStub registry = new RegistryStub()) {
            Converter converter = avro(registry);
            WorldRecords records = WorldRecords.from(Map.of("preset", preset));
            Set<String> topics = new HashSet<>();
            for (int i = 0; i < 12_000; i++) {
                SourceRecord record = records.next();
                if (record.value() != null) {
                    assertRoundTrip(converter, record);
                    topics.add(record.topic());
                }
            }
            assertThat(registry.schemas()).hasSameSizeAs(topics);
        }
    }

    private static Converter avro(RegistryStub registry) {
        Converter converter = new AvroConverter<>();
        converter.configure(
                Map.of("apicurio.registry.url", registry.url(), "apicurio.registry.auto-register", "true"), false);
        return converter;
    }

    private static void assertRoundTrip(Converter converter, Map<String, String> config) {
        RecordGenerator generator = RecordGenerator.from(config);
        for (long i = 0; i < 200; i++) {
            assertRoundTrip(converter, generator.generate(i));
        }
    }

    private static void assertRoundTrip(Converter converter, SourceRecord record) {
        byte[] bytes = converter.fromConnectData(record.topic(), record.valueSchema(), record.value());
        SchemaAndValue back = converter.toConnectData(record.topic(), bytes);
        assertSame((Struct) back.value(), (Struct) record.value());
    }

    /** Avro adds no meaning but may add properties to schemas: the values and their types count. */
    private static void assertSame(Struct back, Struct made) {
        assertThat(back.schema().fields())
                .extracting(Field::name)
                .containsExactlyElementsOf(
                        made.schema().fields().stream().map(Field::name).toList());
        for (Field field : made.schema().fields()) {
            Object value = made.get(field);
            Field backField = back.schema().field(field.name());
            assertThat(backField.schema().type()).isEqualTo(field.schema().type());
            assertThat(backField.schema().isOptional()).isEqualTo(field.schema().isOptional());
            if (value instanceof Struct inner) {
                assertSame((Struct) back.get(backField), inner);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Struct) {
                List<?> backList = (List<?>) back.get(backField);
                assertThat(backList).hasSameSizeAs(list);
                for (int i = 0; i < list.size(); i++) {
                    assertSame((Struct) backList.get(i), (Struct) list.get(i));
                }
            } else if (value instanceof byte[] bytes) {
                assertThat(bytesOf(back.get(backField))).isEqualTo(ByteBuffer.wrap(bytes));
            } else {
                assertThat(back.get(backField)).isEqualTo(value);
            }
        }
    }

    private static ByteBuffer bytesOf(Object value) {
        return value instanceof ByteBuffer buffer ? buffer : ByteBuffer.wrap((byte[]) value);
    }

    private static Map<String, String> everyType() {
        Map<String, String> config = new HashMap<>();
        StringBuilder fields = new StringBuilder("pair,list,entries");
        for (String type : TYPES) {
            for (String prefix : List.of("some_", "maybe_")) {
                String name = prefix + type;
                fields.append(',').append(name);
                config.put("fields." + name + ".generator", "constant");
                config.put("fields." + name + ".type", type);
                config.put("fields." + name + ".value", TEXTS.getOrDefault(type, "42"));
                if (prefix.equals("maybe_")) {
                    config.put("fields." + name + ".null.rate", "0.5");
                }
            }
        }
        config.putAll(Map.of(
                "topic", "every.type-1",
                "fields", fields.toString(),
                "fields.pair.generator", "struct",
                "fields.pair.fields", "id,at",
                "fields.pair.fields.id.generator", "uuid",
                "fields.pair.fields.at.generator", "timestamp",
                "fields.list.generator", "array",
                "fields.list.element.generator", "sequence"));
        config.putAll(Map.of(
                "fields.entries.generator", "map",
                "fields.entries.key.generator", "uuid",
                "fields.entries.value.generator", "boolean"));
        return config;
    }
}
