// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** The conversions to one column type, by kind of value; other kinds are refused. */
final class TypeConversions {
    private final String type;
    private final Map<ValueKind, TypeConversion> conversions = new EnumMap<>(ValueKind.class);

    /** @param type the type's CQL name, for messages */
    TypeConversions(String type) {
        this.type = type;
    }

    /** Adds a conversion that does not depend on the schema. */
    TypeConversions take(ValueKind source, String description, Converter converter) {
        return takeBySchema(source, description, schema -> converter);
    }

    /** Adds a conversion with a converter for each schema. */
    TypeConversions takeBySchema(ValueKind source, String description, Function<Schema, Converter> converters) {
        conversions.put(source, new TypeConversion(description, converters));
        return this;
    }

    String type() {
        return type;
    }

    /** The conversion of this kind of values; null if they are refused. */
    TypeConversion conversion(ValueKind source) {
        return conversions.get(source);
    }

    /**
     * Creates a converter for values of this schema; null: for any value. Not thread-safe.
     *
     * <p>A logical type is used if the column type takes it. Otherwise its values are read as their plain schema: a
     * date as its number of days, for an int.
     */
    Converter from(Schema schema) {
        if (schema == null) {
            return new AnyValue(this);
        }
        LogicalType logicalType = LogicalType.of(schema);
        if (logicalType == null) {
            return converter(ValueKind.of(schema.type()), schema);
        }
        if (conversions.containsKey(logicalType.type()) || !logicalType.readsPlain()) {
            Converter converter = converter(logicalType.type(), schema);
            return value -> converter.convert(logicalType.read(value));
        }
        Converter converter = converter(ValueKind.of(schema.type()), schema);
        return value -> converter.convert(logicalType.plain(value));
    }

    Converter converter(ValueKind source, Schema schema) {
        TypeConversion conversion = conversions.get(source);
        return conversion == null ? this::refuse : conversion.converters().apply(schema);
    }

    private Object refuse(Object value) {
        throw cannotConvert(value);
    }

    DataException cannotConvert(Object value) {
        return new DataException("cannot convert " + Values.name(value) + " to " + type);
    }

    /** @param example a valid text, or its pattern */
    DataException cannotConvertText(String text, String example) {
        return new DataException(
                "cannot convert " + Values.name(text) + " to " + type + ": expected text such " + "as " + example);
    }

    /** @param reason what the value must be */
    DataException cannotConvert(Object value, String reason) {
        return new DataException("cannot convert " + Values.name(value) + " to " + type + ": " + reason);
    }
}
