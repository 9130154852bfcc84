// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import java.util.List;
import java.util.Map;

/** The conversion to each CQL type. */
public final class Converters {
    private final Map<DataType, TypeConversions> ofPrimitives;

    private Converters(ConversionOptions options) {
        this.ofPrimitives = Map.ofEntries(
                Map.entry(DataTypes.ASCII, TextRules.ascii()),
                Map.entry(DataTypes.TEXT, TextRules.text()),
                Map.entry(DataTypes.BOOLEAN, BooleanRules.rules()),
                Map.entry(DataTypes.TINYINT, IntegerRules.tinyint()),
                Map.entry(DataTypes.SMALLINT, IntegerRules.smallint()),
                Map.entry(DataTypes.INT, IntegerRules.ofInt()),
                Map.entry(DataTypes.BIGINT, IntegerRules.bigint()),
                Map.entry(DataTypes.COUNTER, IntegerRules.counter()),
                Map.entry(DataTypes.VARINT, BigNumberRules.varint()),
                Map.entry(DataTypes.DECIMAL, BigNumberRules.decimal()),
                Map.entry(DataTypes.FLOAT, FloatingRules.ofFloat()),
                Map.entry(DataTypes.DOUBLE, FloatingRules.ofDouble()),
                Map.entry(DataTypes.TIMESTAMP, TimestampRules.rules(options)),
                Map.entry(DataTypes.DATE, CalendarRules.date(options)),
                Map.entry(DataTypes.TIME, CalendarRules.time(options)),
                Map.entry(DataTypes.DURATION, CalendarRules.duration()),
                Map.entry(DataTypes.UUID, BinaryRules.uuid()),
                Map.entry(DataTypes.TIMEUUID, BinaryRules.timeuuid()),
                Map.entry(DataTypes.INET, BinaryRules.inet()),
                Map.entry(DataTypes.BLOB, BinaryRules.blob(options.blobsAreHex())));
    }

    /**
     * The conversion to a type; not thread-safe.
     *
     * @throws IllegalArgumentException if columns of this type cannot be written
     */
    public static Conversion to(DataType type, ConversionOptions options) {
        return new Conversion(rules(type, options));
    }

    static TypeConversions rules(DataType type, ConversionOptions options) {
        return new Converters(options).rules(type);
    }

    private TypeConversions rules(DataType type) {
        TypeConversions primitive = ofPrimitives.get(type);
        if (primitive != null) {
            return primitive;
        }
        if (type instanceof ListType list) {
            return CollectionRules.list(rules(list.getElementType()));
        }
        if (type instanceof SetType set) {
            return CollectionRules.set(rules(set.getElementType()));
        }
        if (type instanceof MapType map) {
            return CollectionRules.map(rules(map.getKeyType()), rules(map.getValueType()));
        }
        if (type instanceof TupleType tuple) {
            return TupleRules.tuple(tuple, rules(tuple.getComponentTypes()));
        }
        if (type instanceof UserDefinedType udt) {
            return UdtRules.udt(udt, rules(udt.getFieldTypes()));
        }
        if (type instanceof VectorType vector) {
            return VectorRules.vector(rules(vector.getElementType()), vector.getDimensions());
        }
        throw new IllegalArgumentException("the type " + type.asCql(false, true) + " is not supported");
    }

    private List<TypeConversions> rules(List<DataType> types) {
        return types.stream().map(this::rules).toList();
    }
}
