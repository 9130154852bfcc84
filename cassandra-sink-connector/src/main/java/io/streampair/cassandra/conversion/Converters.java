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

/** The conversions to each CQL type. */
public final class Converters {
    private final Map<DataType, TypeConversions> ofPrimitives;

    private final Remarks remarks;
    private final PartRules parts;

    private Converters(ConversionOptions options, Remarks remarks) {
        this.parts = options.parts();
        this.remarks = remarks;
        this.ofPrimitives = Map.ofEntries(
                Map.entry(DataTypes.ASCII, TextConversions.ascii()),
                Map.entry(DataTypes.TEXT, TextConversions.text()),
                Map.entry(DataTypes.BOOLEAN, BooleanConversions.conversions()),
                Map.entry(DataTypes.TINYINT, IntegerConversions.tinyint()),
                Map.entry(DataTypes.SMALLINT, IntegerConversions.smallint()),
                Map.entry(DataTypes.INT, IntegerConversions.ofInt()),
                Map.entry(DataTypes.BIGINT, IntegerConversions.bigint()),
                Map.entry(DataTypes.COUNTER, IntegerConversions.counter()),
                Map.entry(DataTypes.VARINT, BigNumberConversions.varint()),
                Map.entry(DataTypes.DECIMAL, BigNumberConversions.decimal()),
                Map.entry(DataTypes.FLOAT, FloatConversions.ofFloat()),
                Map.entry(DataTypes.DOUBLE, FloatConversions.ofDouble()),
                Map.entry(DataTypes.TIMESTAMP, TimestampConversions.conversions(options, remarks)),
                Map.entry(DataTypes.DATE, CalendarConversions.date(options)),
                Map.entry(DataTypes.TIME, CalendarConversions.time(options)),
                Map.entry(DataTypes.DURATION, CalendarConversions.duration()),
                Map.entry(DataTypes.UUID, BinaryConversions.uuid()),
                Map.entry(DataTypes.TIMEUUID, BinaryConversions.timeuuid()),
                Map.entry(DataTypes.INET, BinaryConversions.inet()),
                Map.entry(DataTypes.BLOB, BinaryConversions.blob(options.blobs())));
    }

    /**
     * Creates the converter of a column of this type; not thread-safe.
     *
     * @param remarks of the column
     * @throws IllegalArgumentException if the sink cannot write columns of this type
     */
    public static ColumnConverter to(DataType type, ConversionOptions options, Remarks remarks) {
        return new ColumnConverter(conversions(type, options, remarks));
    }

    static ColumnConverter to(DataType type, ConversionOptions options) {
        return new ColumnConverter(conversions(type, options));
    }

    static TypeConversions conversions(DataType type, ConversionOptions options) {
        return conversions(type, options, new Remarks("a column", false));
    }

    static TypeConversions conversions(DataType type, ConversionOptions options, Remarks remarks) {
        return new Converters(options, remarks).conversions(type);
    }

    private TypeConversions conversions(DataType type) {
        TypeConversions primitive = ofPrimitives.get(type);
        if (primitive != null) {
            return primitive;
        }
        if (type instanceof ListType list) {
            return CollectionConversions.list(conversions(list.getElementType()), parts.dropsNulls());
        }
        if (type instanceof SetType set) {
            return CollectionConversions.set(conversions(set.getElementType()), parts.dropsNulls());
        }
        if (type instanceof MapType map) {
            return CollectionConversions.map(
                    conversions(map.getKeyType()), conversions(map.getValueType()), parts.dropsNulls());
        }
        if (type instanceof TupleType tuple) {
            return TupleConversions.tuple(tuple, conversions(tuple.getComponentTypes()));
        }
        if (type instanceof UserDefinedType udt) {
            return UdtConversions.udt(udt, conversions(udt.getFieldTypes()), parts, remarks);
        }
        if (type instanceof VectorType vector) {
            return VectorConversions.vector(conversions(vector.getElementType()), vector.getDimensions());
        }
        throw new IllegalArgumentException("unsupported type " + type.asCql(false, true));
    }

    private List<TypeConversions> conversions(List<DataType> types) {
        return types.stream().map(this::conversions).toList();
    }
}
