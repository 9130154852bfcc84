// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads the primary key from the mapped columns. */
final class RowKey {
    /** Cassandra stores the length of a key in two bytes. */
    private static final int MAX_BYTES = 65_535;

    private final Column[] columns;
    private final int[] positions;
    private final int partitionComponents;
    private final TableName table;
    private final IntSupplier readable;

    /**
     * @param columns all mapped columns
     * @param positions the indexes of the primary key columns among them, partition key first
     * @param readable how many of the first can be read now: those before the first of an element, while at none
     */
    RowKey(TableName table, Column[] columns, int[] positions, int partitionComponents, IntSupplier readable) {
        this.readable = readable;
        this.table = table;
        this.columns = columns;
        this.positions = positions;
        this.partitionComponents = partitionComponents;
    }

    /**
     * @param value the record's value, for messages
     * @throws DataException if a value is not valid in a primary key
     */
    PrimaryKey of(ByteBuffer[] values, Object value) {
        ByteBuffer[] key = new ByteBuffer[positions.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = checked(i, values[positions[i]], value);
        }
        return ofComponents(key);
    }

    /**
     * The primary key components of a record that deletes: all, or by prefix at least the partition key.
     *
     * @param value null if the record has none
     */
    ByteBuffer[] ofDelete(SinkRecord record, Object value, boolean isByPrefix) {
        ByteBuffer[] key = new ByteBuffer[positions.length];
        int most = readable.getAsInt();
        for (int i = 0; i < key.length; i++) {
            if (i >= most) {
                if (isByPrefix && i >= partitionComponents) {
                    return Arrays.copyOf(key, i);
                }
                throw new DataException("cannot delete all rows of the record: primary key column " + name(i)
                        + " is mapped to the item" + (i < partitionComponents ? "" : "; set delete.scope=prefix"));
            }
            Column column = columns[positions[i]];
            boolean mayEnd = isByPrefix && i >= partitionComponents;
            if (value == null && column.needsValue() && !mayEnd) {
                throw new DataException("cannot delete the row of a record without a value: primary key column "
                        + name(i) + " is mapped to the " + "value. Map it to the key");
            }
            ByteBuffer component = value == null && column.needsValue() ? Row.UNSET : column.read(record, value);
            if (mayEnd && isMissing(component)) {
                return Arrays.copyOf(key, i);
            }
            key[i] = checked(i, component, value);
        }
        return key;
    }

    /** The primary key of a value that need not hold all of it; null then. */
    PrimaryKey ifThere(SinkRecord record, Object value) {
        ByteBuffer[] key = new ByteBuffer[positions.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = columns[positions[i]].read(record, value);
            if (isMissing(key[i])) {
                return null;
            }
        }
        return ofComponents(key);
    }

    PrimaryKey ofComponents(ByteBuffer[] components) {
        return new PrimaryKey(table, components, partitionComponents);
    }

    /** Copies the components to their positions among all columns. */
    void spread(ByteBuffer[] components, ByteBuffer[] values) {
        for (int i = 0; i < components.length; i++) {
            values[positions[i]] = components[i];
        }
    }

    /** Whether any column outside the primary key has a value. */
    boolean hasOthers(ByteBuffer[] values) {
        int set = 0;
        for (ByteBuffer value : values) {
            set += isMissing(value) ? 0 : 1;
        }
        return set > positions.length;
    }

    private static boolean isMissing(ByteBuffer value) {
        return value == null || Row.isUnset(value);
    }

    private ByteBuffer checked(int component, ByteBuffer value, Object ofRecord) {
        if (isMissing(value)) {
            throw new DataException("primary key column " + name(component) + " must not be "
                    + (value == null ? "null" : "missing") + Hints.of(ofRecord));
        }
        boolean loneAndEmpty = component == 0 && partitionComponents == 1 && !value.hasRemaining();
        if (loneAndEmpty || value.remaining() > MAX_BYTES) {
            throw new DataException("primary key column " + name(component) + " must have 1 to " + MAX_BYTES
                    + " bytes, not " + value.remaining());
        }
        return value;
    }

    private String name(int component) {
        return columns[positions[component]].name().asCql(true);
    }
}
