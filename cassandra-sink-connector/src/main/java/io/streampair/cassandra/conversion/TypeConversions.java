// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** The conversions to one column type, by kind of value; other kinds are refused. */
final class TypeConversions {
    private final String type;
    private final Map<ValueKind, TypeConversion> conversions = new EnumMap<>(ValueKind.class);
    private boolean keepsTexts;
    private boolean countsTime;

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

    /** Texts stay as they are, whatever logical type their schema names. */
    TypeConversions keepingTexts() {
        keepsTexts = true;
        return this;
    }

    /** Whole numbers count a unit of time, so that dates and times with another unit are not read as numbers. */
    TypeConversions countingTime() {
        countsTime = true;
        return this;
    }

    String type() {
        return type;
    }

    boolean isText() {
        return keepsTexts;
    }

    /** The conversion of this kind of values; null if they are refused. */
    TypeConversion conversion(ValueKind source) {
        return conversions.get(source);
    }

    /**
     * Creates a converter for values of this schema; null: for any value. Not thread-safe.
     *
     * <p>Of a one-of Struct the branch that is set is converted. A logical type is used if the column type takes it. Otherwise its values are read as their plain schema: a
     * date as its number of days, for an int.
     */
    Converter from(Schema schema) {
        if (schema == null) {
            return new AnyValue(this);
        }
        if (OneOf.is(schema)) {
            return ofBranches(schema);
        }
        Converter ofStruct = DebeziumStructs.converter(schema, this);
        if (ofStruct != null) {
            return ofStruct;
        }
        LogicalType logicalType = LogicalType.of(schema);
        if (logicalType == null || (keepsTexts && schema.type() == Schema.Type.STRING)) {
            return converter(ValueKind.of(schema.type()), schema);
        }
        if (conversions.containsKey(logicalType.type()) || countsTime || !logicalType.readsPlain()) {
            Converter converter = converter(logicalType.type(), logicalType.schema(schema));
            return value -> converter.convert(logicalType.read(value));
        }
        Converter converter = converter(ValueKind.of(schema.type()), schema);
        return value -> converter.convert(logicalType.plain(value));
    }

    /** Converts the branch that is set; null if none is. */
    private Converter ofBranches(Schema schema) {
        Converter[] branches = new Converter[schema.fields().size()];
        return value -> {
            Field set = OneOf.branch((Struct) value);
            if (set == null) {
                return null;
            }
            if (branches[set.index()] == null) {
                branches[set.index()] = from(set.schema());
            }
            return branches[set.index()].convert(StructFields.of((Struct) value, set));
        };
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
