// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Debezium's Structs that stand for one value: geometries and sparse vectors. */
final class DebeziumStructs {
    private static final String GEOMETRIES = "io.debezium.data.geometry.";
    private static final String WKB = "wkb";
    private static final String X = "x";
    private static final String Y = "y";

    private static final String SPARSE_VECTOR = "io.debezium.data.SparseVector";
    private static final String DIMENSIONS = "dimensions";
    private static final String VECTOR = "vector";
    private static final Schema NUMBERS =
            SchemaBuilder.array(Schema.FLOAT64_SCHEMA).build();

    private DebeziumStructs() {}

    /** Null if the schema is none of theirs, or the column takes such Structs as it takes any. */
    static Converter converter(Schema schema, TypeConversions column) {
        if (schema.type() != Schema.Type.STRUCT || schema.name() == null) {
            return null;
        }
        if (schema.name().startsWith(GEOMETRIES)) {
            return geometry(schema, column);
        }
        return schema.name().equals(SPARSE_VECTOR) ? sparseVector(schema, column) : null;
    }

    /** As text in text, as its bytes in a blob; user-defined types, maps and tuples take its fields. */
    private static Converter geometry(Schema schema, TypeConversions column) {
        if (column.isText()) {
            Converter text = column.converter(ValueKind.TEXT, null);
            return value -> text.convert(wkt((Struct) value));
        }
        Field wkb = schema.field(WKB);
        if (column.conversion(ValueKind.STRUCT) != null || column.conversion(ValueKind.BYTES) == null || wkb == null) {
            return null;
        }
        Converter bytes = column.converter(ValueKind.BYTES, null);
        return value -> {
            Object binary = ((Struct) value).get(wkb);
            return binary == null ? null : bytes.convert(binary);
        };
    }

    private static String wkt(Struct geometry) {
        Object wkb = geometry.schema().field(WKB) == null ? null : geometry.get(WKB);
        if (wkb != null) {
            return Wkt.of(Bytes.of(wkb));
        }
        boolean hasPoint =
                geometry.schema().field(X) != null && geometry.schema().field(Y) != null;
        if (!hasPoint || geometry.get(X) == null || geometry.get(Y) == null) {
            throw new DataException("a geometry must have the field wkb, or x and y");
        }
        return "POINT (" + Wkt.number(geometry.getFloat64(X)) + " " + Wkt.number(geometry.getFloat64(Y)) + ")";
    }

    /** A map of its numbers that are not zero, or all of them in a list, a set or a vector. */
    private static Converter sparseVector(Schema schema, TypeConversions column) {
        Field vector = schema.field(VECTOR);
        boolean takesLists = column.conversion(ValueKind.LIST) != null;
        if (column.isText() || !takesLists || vector == null) {
            return null;
        }
        if (column.conversion(ValueKind.MAP) != null) {
            Converter map = column.converter(ValueKind.MAP, vector.schema());
            return value -> map.convert(part((Struct) value, VECTOR));
        }
        if (column.conversion(ValueKind.STRUCT) != null) {
            return null;
        }
        Converter list = column.converter(ValueKind.LIST, NUMBERS);
        return value -> list.convert(dense((Struct) value));
    }

    /** Indices are from 1 on, as pgvector has them. */
    private static List<Double> dense(Struct value) {
        int dimensions = ((Number) part(value, DIMENSIONS)).intValue();
        List<Double> numbers = new ArrayList<>(Collections.nCopies(Math.max(0, dimensions), 0.0));
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) part(value, VECTOR)).entrySet()) {
            int index = entry.getKey() == null ? 0 : ((Number) entry.getKey()).intValue();
            if (entry.getValue() == null) {
                throw new DataException("a sparse vector has no number at index " + index);
            }
            if (index < 1 || index > dimensions) {
                throw new DataException("a sparse vector of " + dimensions + " has a number at index " + index);
            }
            numbers.set(index - 1, ((Number) entry.getValue()).doubleValue());
        }
        return numbers;
    }

    private static Object part(Struct vector, String name) {
        Object part = vector.schema().field(name) == null ? null : vector.get(name);
        if (part == null) {
            throw new DataException("a sparse vector must have " + name);
        }
        return part;
    }
}
