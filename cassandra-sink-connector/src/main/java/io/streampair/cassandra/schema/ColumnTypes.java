// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.data.OneOf;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/** The CQL type for each Connect schema that holds all its values without loss. */
final class ColumnTypes {
    /** Debezium's timestamps that are finer than CQL's or have an offset from UTC are not included. */
    private static final Map<String, DataType> OF_LOGICAL_TYPES = Map.ofEntries(
            Map.entry(Date.LOGICAL_NAME, DataTypes.DATE),
            Map.entry(Time.LOGICAL_NAME, DataTypes.TIME),
            Map.entry(Timestamp.LOGICAL_NAME, DataTypes.TIMESTAMP),
            Map.entry(Decimal.LOGICAL_NAME, DataTypes.DECIMAL),
            Map.entry("io.debezium.time.Date", DataTypes.DATE),
            Map.entry("io.debezium.time.IsoDate", DataTypes.DATE),
            Map.entry("io.debezium.time.Time", DataTypes.TIME),
            Map.entry("io.debezium.time.MicroTime", DataTypes.TIME),
            Map.entry("io.debezium.time.NanoTime", DataTypes.TIME),
            Map.entry("io.debezium.time.IsoTime", DataTypes.TIME),
            Map.entry("io.debezium.time.Timestamp", DataTypes.TIMESTAMP),
            Map.entry("io.debezium.time.MicroDuration", DataTypes.DURATION),
            Map.entry("io.debezium.time.NanoDuration", DataTypes.DURATION),
            Map.entry("io.debezium.time.Interval", DataTypes.DURATION),
            Map.entry("io.debezium.data.VariableScaleDecimal", DataTypes.DECIMAL));

    private ColumnTypes() {}

    /** @throws DataException for a Struct or a collection of Structs: the name of the user-defined type is unknown */
    static DataType of(Schema schema) {
        return of(schema, false);
    }

    private static DataType ofBranches(Schema oneOf, boolean isNested) {
        DataType type = null;
        for (Field branch : oneOf.fields()) {
            DataType other = of(branch.schema(), isNested);
            if (type != null && !type.equals(other)) {
                throw new DataException("the branches of a one-of value have several CQL types, such as "
                        + type.asCql(false, true) + " and " + other.asCql(false, true)
                        + "; create the column yourself, with a type that holds them all, such as text");
            }
            type = other;
        }
        if (type == null) {
            throw new DataException("a one-of value without branches has no CQL type; create the column yourself");
        }
        return type;
    }

    /** The type of a column that is added to or removed from; a list or a map that is not frozen. */
    static DataType ofChanged(Schema schema) {
        return schema.type() == Schema.Type.ARRAY ? DataTypes.listOf(of(schema.valueSchema(), true)) : of(schema);
    }

    private static DataType of(Schema schema, boolean isNested) {
        DataType logical = schema.name() == null ? null : OF_LOGICAL_TYPES.get(schema.name());
        if (logical != null) {
            return logical;
        }
        if (OneOf.is(schema)) {
            return ofBranches(schema, isNested);
        }
        return switch (schema.type()) {
            case BOOLEAN -> DataTypes.BOOLEAN;
            case INT8 -> DataTypes.TINYINT;
            case INT16 -> DataTypes.SMALLINT;
            case INT32 -> DataTypes.INT;
            case INT64 -> DataTypes.BIGINT;
            case FLOAT32 -> DataTypes.FLOAT;
            case FLOAT64 -> DataTypes.DOUBLE;
            case STRING -> DataTypes.TEXT;
            case BYTES -> DataTypes.BLOB;
            // Frozen, since a list that is not cannot be written twice at one write time.
            case ARRAY -> DataTypes.listOf(of(schema.valueSchema(), true), true);
            case MAP -> DataTypes.mapOf(of(schema.keySchema(), true), of(schema.valueSchema(), true), isNested);
            case STRUCT ->
                throw new DataException("the sink creates no columns for Structs; map their fields to columns, "
                        + "or create a column of a user-defined type yourself");
        };
    }
}
