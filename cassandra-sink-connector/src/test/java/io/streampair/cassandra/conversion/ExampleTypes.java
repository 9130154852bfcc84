// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.util.List;

/** All CQL types; collections with some element types. */
final class ExampleTypes {
    static final UserDefinedType ADDRESS = new UserDefinedTypeBuilder("ks", "address")
            .withField("street", DataTypes.TEXT)
            .withField("zip", DataTypes.INT)
            .withField(CqlIdentifier.fromInternal("Since"), DataTypes.DATE)
            .build();
    static final TupleType PAIR = DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT);
    static final DataType INTS = DataTypes.listOf(DataTypes.INT);
    static final DataType TEXTS = DataTypes.setOf(DataTypes.TEXT);
    static final DataType COUNTS = DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT);
    static final DataType POINT = DataTypes.vectorOf(DataTypes.FLOAT, 3);

    static final List<DataType> ALL = List.of(
            DataTypes.ASCII,
            DataTypes.BIGINT,
            DataTypes.BLOB,
            DataTypes.BOOLEAN,
            DataTypes.COUNTER,
            DataTypes.DATE,
            DataTypes.DECIMAL,
            DataTypes.DOUBLE,
            DataTypes.DURATION,
            DataTypes.FLOAT,
            DataTypes.INET,
            DataTypes.INT,
            INTS,
            COUNTS,
            TEXTS,
            DataTypes.SMALLINT,
            DataTypes.TEXT,
            DataTypes.TIME,
            DataTypes.TIMESTAMP,
            DataTypes.TIMEUUID,
            DataTypes.TINYINT,
            PAIR,
            ADDRESS,
            DataTypes.UUID,
            DataTypes.VARINT,
            POINT);

    private ExampleTypes() {}

    /** The type's name in headings. */
    static String name(DataType type) {
        return type == ADDRESS
                ? "user-defined type"
                : Converters.conversions(type, ConversionOptions.DEFAULT).type();
    }
}
