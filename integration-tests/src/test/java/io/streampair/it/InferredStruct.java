// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** A JSON object as the Struct that it would be with a schema. */
final class InferredStruct {
    private static final ObjectMapper JSON = new ObjectMapper();

    private InferredStruct() {}

    /** @param name of the schema; null: the object is a map without a schema */
    static SchemaAndValue of(String name, String json) {
        if (json == null) {
            return SchemaAndValue.NULL;
        }
        try {
            if (name == null) {
                return new SchemaAndValue(null, JSON.readValue(json, LinkedHashMap.class));
            }
            Object value = value(name, JSON.readTree(json));
            return new SchemaAndValue(((Struct) value).schema(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(String name, JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            SchemaBuilder schema = SchemaBuilder.struct().name(name).optional();
            json.properties().forEach(field -> {
                Object value = value(name + "." + field.getKey(), field.getValue());
                fields.put(field.getKey(), value);
                schema.field(field.getKey(), schema(value));
            });
            Struct struct = new Struct(schema.build());
            fields.forEach(struct::put);
            return struct;
        }
        return json.isNull()
                ? null
                : json.isNumber() ? number(json) : json.isBoolean() ? json.asBoolean() : json.asText();
    }

    private static Object number(JsonNode json) {
        return json.isIntegralNumber() ? (Object) json.asLong() : (Object) json.asDouble();
    }

    private static Schema schema(Object value) {
        if (value instanceof Struct struct) {
            return struct.schema();
        }
        if (value instanceof Long) {
            return Schema.OPTIONAL_INT64_SCHEMA;
        }
        if (value instanceof Double) {
            return Schema.OPTIONAL_FLOAT64_SCHEMA;
        }
        return value instanceof Boolean ? Schema.OPTIONAL_BOOLEAN_SCHEMA : Schema.OPTIONAL_STRING_SCHEMA;
    }
}
