// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.text.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** Schemas from lists of fields and types, as pages show them, and values of JSON that have these schemas. */
final class TypedJson {
    private static final String DECIMAL = "decimal(";
    private static final String ARRAY = "array<";
    private static final Map<String, Schema.Type> OF_DEBEZIUM = Map.of(
            "io.debezium.time.Date", Schema.Type.INT32,
            "io.debezium.time.Year", Schema.Type.INT32,
            "io.debezium.time.Timestamp", Schema.Type.INT64,
            "io.debezium.time.MicroTimestamp", Schema.Type.INT64,
            "io.debezium.time.MicroTime", Schema.Type.INT64);

    private TypedJson() {}

    /** @param fields such as id int32, name string */
    static Schema struct(String fields) {
        SchemaBuilder schema = SchemaBuilder.struct().optional();
        for (String field : fields.split(",(?![^(<]*[)>])", -1)) {
            String[] parts = field.strip().split(" ", 2);
            schema.field(parts[0], type(parts[1]));
        }
        return schema.build();
    }

    private static Schema type(String name) {
        if (name.startsWith(DECIMAL)) {
            return Decimal.builder(Integer.parseInt(name.substring(DECIMAL.length(), name.length() - 1)))
                    .optional()
                    .build();
        }
        if (name.startsWith(ARRAY)) {
            return SchemaBuilder.array(type(name.substring(ARRAY.length(), name.length() - 1)))
                    .optional()
                    .build();
        }
        if (name.endsWith(".Point")) {
            return SchemaBuilder.struct()
                    .name(name)
                    .field("x", Schema.FLOAT64_SCHEMA)
                    .field("y", Schema.FLOAT64_SCHEMA)
                    .optional()
                    .build();
        }
        if (name.startsWith("io.debezium.")) {
            return SchemaBuilder.type(OF_DEBEZIUM.getOrDefault(name, Schema.Type.STRING))
                    .name(name)
                    .optional()
                    .build();
        }
        return SchemaBuilder.type(Schema.Type.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .optional()
                .build();
    }

    /** The schema that fits a value of JSON: whole numbers are INT64. */
    static Schema schemaOf(Object json) {
        if (json instanceof Map<?, ?> map) {
            SchemaBuilder schema = SchemaBuilder.struct().optional();
            map.forEach((name, value) -> schema.field(name.toString(), schemaOf(value)));
            return schema.build();
        }
        if (json instanceof List<?>) {
            return SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build();
        }
        return json instanceof Number ? Schema.OPTIONAL_INT64_SCHEMA : Schema.OPTIONAL_STRING_SCHEMA;
    }

    static Map<?, ?> parse(String json) {
        return (Map<?, ?>) Json.parse(json);
    }

    static Object value(Schema schema, Object json) {
        if (json == null) {
            return null;
        }
        return switch (schema.type()) {
            case INT32 -> ((Number) json).intValue();
            case INT64 -> ((Number) json).longValue();
            case FLOAT64 -> ((Number) json).doubleValue();
            case BYTES -> new BigDecimal(json.toString());
            case ARRAY -> {
                List<Object> elements = new ArrayList<>();
                ((List<?>) json).forEach(each -> elements.add(value(schema.valueSchema(), each)));
                yield elements;
            }
            case STRUCT -> struct(schema, (Map<?, ?>) json);
            default -> json;
        };
    }

    private static Struct struct(Schema schema, Map<?, ?> json) {
        Struct struct = new Struct(schema);
        for (Field field : schema.fields()) {
            struct.put(field, value(field.schema(), json.get(field.name())));
        }
        return struct;
    }

    /** A schema with these fields. */
    static Schema of(Map<String, Schema> fields) {
        SchemaBuilder schema = SchemaBuilder.struct().optional();
        new LinkedHashMap<>(fields).forEach(schema::field);
        return schema.build();
    }
}
