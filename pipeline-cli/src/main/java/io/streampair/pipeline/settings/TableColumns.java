// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/**
 * The settings of a table for records of a schema.
 *
 * @param definitions as in {@code table.columns}
 * @param primaryKey as in {@code table.primary.key}; null if none follows from the record
 * @param mapping from the record's fields to the columns
 */
record TableColumns(String definitions, String primaryKey, String mapping) {
    private static final Map<String, String> LOGICAL_TYPES = Map.of(
            Decimal.LOGICAL_NAME, "decimal",
            Date.LOGICAL_NAME, "date",
            Time.LOGICAL_NAME, "time",
            Timestamp.LOGICAL_NAME, "timestamp");

    /** A line of text has no fields: it is found by where it is in the topic. */
    static TableColumns ofText() {
        return new TableColumns(
                "\"partition\" int, \"offset\" bigint, \"line\" text",
                "(\"partition\"), \"offset\"",
                "\"partition\"=partition, \"offset\"=offset, \"line\"=value");
    }

    /**
     * A column for each field, and for each field of a Struct within the record.
     *
     * @param keyFields the fields of the record's key
     * @param key the schema of the record's key; null if it has none
     * @param keyIsMapped whether the columns of the primary key are read from the record's key, as deletes need it
     * @param event the field that distinguishes the records of one key; null if there is none
     */
    static TableColumns of(Schema value, List<String> keyFields, Schema key, boolean keyIsMapped, String event) {
        List<String> definitions = new ArrayList<>();
        List<String> mapping = new ArrayList<>();
        for (Field field : value.fields()) {
            boolean ofKey = keyIsMapped && keyFields.contains(field.name());
            String source = ofKey ? sourceInKey(field.name(), key) : "value." + quoted(field.name());
            add(field.name(), source, field.schema(), definitions, mapping);
        }
        return new TableColumns(
                String.join(", ", definitions), primaryKey(keyFields, event), String.join(", ", mapping));
    }

    private static void add(
            String column, String source, Schema schema, List<String> definitions, List<String> mapping) {
        if (schema.type() == Schema.Type.STRUCT) {
            for (Field field : schema.fields()) {
                String inner = source + "." + quoted(field.name());
                add(column + "_" + field.name(), inner, field.schema(), definitions, mapping);
            }
            return;
        }
        definitions.add(quoted(column) + " " + type(schema));
        mapping.add(quoted(column) + "=" + source);
    }

    private static String sourceInKey(String field, Schema key) {
        return key.type() == Schema.Type.STRUCT ? "key." + quoted(field) : "key";
    }

    private static String primaryKey(List<String> keyFields, String event) {
        if (keyFields.isEmpty()) {
            return event == null ? null : quoted(event);
        }
        String partition = "("
                + String.join(", ", keyFields.stream().map(TableColumns::quoted).toList()) + ")";
        return event == null ? partition : partition + ", " + quoted(event);
    }

    /** The CQL type that holds the values of a schema; a Struct within an array or a map is written as JSON. */
    private static String type(Schema schema) {
        if (schema.name() != null && LOGICAL_TYPES.containsKey(schema.name())) {
            return LOGICAL_TYPES.get(schema.name());
        }
        return switch (schema.type()) {
            case INT8 -> "tinyint";
            case INT16 -> "smallint";
            case INT32 -> "int";
            case INT64 -> "bigint";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case BOOLEAN -> "boolean";
            case BYTES -> "blob";
            case ARRAY -> "list<" + element(schema.valueSchema()) + ">";
            case MAP -> "map<" + element(schema.keySchema()) + ", " + element(schema.valueSchema()) + ">";
            case STRING, STRUCT -> "text";
        };
    }

    private static String element(Schema schema) {
        boolean isCollection = schema.type() == Schema.Type.ARRAY || schema.type() == Schema.Type.MAP;
        return isCollection ? "frozen<" + type(schema) + ">" : type(schema);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
