// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.faker.RecordGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;

/** A record of the source with a field of each type, and what comes of it in Kafka. */
final class SourceSample {
    /** Each type, and what its field holds. */
    static final Map<String, String> TYPES = types();

    private static final Map<String, String> SETTINGS = settings();

    private SourceSample() {}

    /**
     * How the record goes to Kafka.
     *
     * @param source more settings of the source
     * @param converter and its settings
     */
    record Form(String title, Map<String, String> source, Map<String, String> converter) {
        /** What a consumer with the same converter reads of each field; the text of it if the converter keeps no types. */
        List<String> cells() {
            Map<String, String> settings = new HashMap<>(SETTINGS);
            settings.putAll(source);
            SourceRecord record = RecordGenerator.from(settings).generate(0);
            Converter way = SinkForm.converter(converter, "value.converter");
            byte[] bytes = way.fromConnectData(record.topic(), record.valueSchema(), record.value());
            SchemaAndValue back = way.toConnectData(record.topic(), bytes);
            List<String> cells = new ArrayList<>();
            for (String type : TYPES.keySet()) {
                boolean isTyped = back.value() instanceof Struct;
                cells.add(isTyped ? typed((Struct) record.value(), (Struct) back.value(), type) : json(bytes, type));
            }
            return cells;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Form> forms(RegistryStub registry) throws IOException {
        Map<String, String> ofRegistry =
                Map.of("apicurio.registry.url", registry.url(), "apicurio.registry.auto-register", "true");
        String json = "org.apache.kafka.connect.json.JsonConverter";
        return List.of(
                form("Json with schema", Map.of(), json, Map.of("schemas.enable", "true")),
                form("Avro", Map.of(), RegistryConverters.AVRO, ofRegistry),
                form("JSON Schema", Map.of(), RegistryConverters.JSON, ofRegistry),
                form("Protobuf", Map.of(), RegistryConverters.PROTOBUF, Map.of()),
                form("Json without", Map.of(), json, Map.of("schemas.enable", "false")),
                form(
                        "Json without, `decimal.format`",
                        Map.of(),
                        json,
                        Map.of("schemas.enable", "false", "decimal.format", "NUMERIC")),
                form(
                        "String, `json`",
                        Map.of("value.format", "json"),
                        "org.apache.kafka.connect.storage.StringConverter",
                        Map.of()),
                form(
                        "ByteArray, `json`",
                        Map.of("value.format", "json", "value.encoding", "bytes"),
                        "org.apache.kafka.connect.converters.ByteArrayConverter",
                        Map.of()));
    }

    private static Form form(
            String title, Map<String, String> source, String converter, Map<String, String> ofConverter) {
        Map<String, String> settings = new HashMap<>(Map.of("value.converter", converter));
        ofConverter.forEach((key, value) -> settings.put("value.converter." + key, value));
        return new Form(title, source, settings);
    }

    private static String typed(Struct made, Struct back, String type) {
        Field before = made.schema().field("of_" + type);
        Field after = back.schema().field("of_" + type);
        boolean isSame = isOfType(before.schema(), after.schema()) && isSame(made.get(before), back.get(after));
        return isSame ? "yes" : after.schema().type().getName() + " `" + back.get(after) + "`";
    }

    private static boolean isOfType(Schema made, Schema back) {
        return made.type() == back.type() && (made.name() == null || made.name().equals(back.name()) || isStruct(made));
    }

    private static boolean isStruct(Schema schema) {
        return schema.type() == Schema.Type.STRUCT;
    }

    private static boolean isSame(Object made, Object back) {
        if (made instanceof Struct struct) {
            return struct.schema().fields().stream()
                    .allMatch(field -> isSame(struct.get(field), ((Struct) back).get(field.name())));
        }
        return bytes(made).equals(bytes(back));
    }

    private static Object bytes(Object value) {
        return value instanceof byte[] array ? ByteBuffer.wrap(array) : value;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String number : List.of("int8", "int16", "int32", "int64")) {
            types.put(number, "42");
        }
        types.put("float32", "0.5");
        types.put("float64", "1.25");
        types.put("boolean", "true");
        types.put("string", "naïve");
        types.put("bytes", "cafe");
        types.put("decimal", "12.50");
        types.put("date", "2026-01-31");
        types.put("time", "13:45:00.123");
        types.put("timestamp", "2026-01-31T13:45:00.123Z");
        types.put("array", "");
        types.put("map", "");
        types.put("struct", "");
        return types;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("topic", "every.type-1");
        List<String> names = new ArrayList<>();
        TYPES.forEach((type, value) -> {
            String key = "fields.of_" + type + ".";
            names.add("of_" + type);
            if (value.isEmpty()) {
                settings.put(key + "generator", type);
            } else {
                settings.put(key + "generator", "constant");
                settings.put(key + "type", type);
                settings.put(key + "value", value);
            }
        });
        settings.put("fields", String.join(",", names));
        settings.put("fields.of_array.element.generator", "constant");
        settings.put("fields.of_array.element.value", "gift");
        settings.put("fields.of_array.min.size", "2");
        settings.put("fields.of_array.max.size", "2");
        settings.put("fields.of_map.max.size", "1");
        settings.put("fields.of_map.key.generator", "constant");
        settings.put("fields.of_map.key.value", "cup");
        settings.put("fields.of_map.value.generator", "constant");
        settings.put("fields.of_map.value.type", "int32");
        settings.put("fields.of_map.value.value", "2");
        settings.put("fields.of_struct.fields", "city");
        settings.put("fields.of_struct.fields.city.generator", "constant");
        settings.put("fields.of_struct.fields.city.value", "Oslo");
        return settings;
    }

    /** What the message, which is JSON, holds for other programs. */
    private static String json(byte[] message, String type) {
        try {
            return "`"
                    + new ObjectMapper()
                            .reader()
                            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                            .readTree(message)
                            .path("of_" + type)
                    + "`";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
