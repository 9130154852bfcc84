// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.nio.ByteBuffer;
import org.apache.kafka.connect.sink.SinkRecord;

/** One write to one row: an upsert of the mapped columns, or a delete. */
public final class Row {
    /** Stands for a column that a write leaves as it is; recognised by identity. */
    public static final ByteBuffer UNSET = ByteBuffer.allocate(0);

    /** Stands for the time at which the row is sent. */
    public static final long SERVER_TIME = Long.MIN_VALUE;

    private final MappedTable table;
    private final PrimaryKey key;
    private final ByteBuffer[] values;
    private final boolean isDelete;
    private final long writeTime;
    private final SinkRecord record;
    private final int bytes;

    private Row(
            MappedTable table,
            PrimaryKey key,
            ByteBuffer[] values,
            boolean isDelete,
            long writeTime,
            SinkRecord record) {
        this.table = table;
        this.key = key;
        this.values = values;
        this.isDelete = isDelete;
        this.writeTime = writeTime;
        this.record = record;
        this.bytes = bytes(values);
    }

    /**
     * An upsert.
     *
     * @param values the encoded columns in the order of the table's mapping: null, or {@link #UNSET} to leave one alone
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param record the record that it comes from
     */
    public static Row upsert(
            MappedTable table, PrimaryKey key, ByteBuffer[] values, long writeTime, SinkRecord record) {
        return new Row(table, key, values, false, writeTime, record);
    }

    /**
     * A delete of the whole row.
     *
     * @param values the encoded columns of the primary key
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param record the record that it comes from
     */
    public static Row delete(
            MappedTable table, PrimaryKey key, ByteBuffer[] values, long writeTime, SinkRecord record) {
        return new Row(table, key, values, true, writeTime, record);
    }

    /**
     * Whether an earlier write to the same row leaves no trace once this one is made, so that it need not be made at all.
     * The writes may reach Cassandra in any order where they have times, and in the order of the log where not.
     */
    public boolean supersedes(Row earlier) {
        if (earlier.writeTime > writeTime) {
            return false;
        }
        if (isDelete) {
            return true;
        }
        return earlier.isDelete ? table.isWhole() && setsAll() : isMappedAs(earlier) && setsAllOf(earlier);
    }

    private boolean setsAll() {
        for (ByteBuffer value : values) {
            if (isUnset(value)) {
                return false;
            }
        }
        return true;
    }

    /** Not if the table was altered in between, nor if they come by different routes. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isMappedAs(Row earlier) {
        return table == earlier.table;
    }

    private boolean setsAllOf(Row earlier) {
        for (int i = 0; i < values.length; i++) {
            if (isUnset(values[i]) && !isUnset(earlier.values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is {@link #UNSET}, and not just empty like it. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean isUnset(ByteBuffer value) {
        return value == UNSET;
    }

    private static int bytes(ByteBuffer[] values) {
        int bytes = 0;
        for (ByteBuffer value : values) {
            bytes += value == null ? 0 : value.remaining();
        }
        return bytes;
    }

    public MappedTable table() {
        return table;
    }

    public PrimaryKey key() {
        return key;
    }

    /** The encoded columns; not a copy. */
    public ByteBuffer[] values() {
        return values;
    }

    public boolean isDelete() {
        return isDelete;
    }

    public long writeTime() {
        return writeTime;
    }

    public SinkRecord record() {
        return record;
    }

    /** The bytes of the encoded values. */
    public int bytes() {
        return bytes;
    }
}
