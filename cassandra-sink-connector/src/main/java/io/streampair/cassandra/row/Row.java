// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.nio.ByteBuffer;
import org.apache.kafka.connect.sink.SinkRecord;

/** One write: an upsert of a row's mapped columns, or a delete of a row or of all rows that share a prefix of the key. */
public final class Row {
    /** Stands for a column that a write does not change; compared by identity. */
    public static final ByteBuffer UNSET = ByteBuffer.allocate(0);

    /** Stands for the write time that the server assigns. */
    public static final long SERVER_TIME = Long.MIN_VALUE;

    /** Stands for the time to live in the settings, or else the table's. */
    public static final int DEFAULT_TTL = -1;

    private final MappedTable table;
    private final PrimaryKey key;
    private final ByteBuffer[] values;
    private final boolean isDelete;
    private final long writeTime;
    private final int ttl;
    private final SinkRecord record;
    private final int bytes;
    private final long heldBytes;

    private Row(
            MappedTable table,
            PrimaryKey key,
            ByteBuffer[] values,
            boolean isDelete,
            long writeTime,
            int ttl,
            SinkRecord record) {
        this.table = table;
        this.key = key;
        this.values = values;
        this.isDelete = isDelete;
        this.writeTime = writeTime;
        this.ttl = ttl;
        this.record = record;
        this.bytes = bytes(values);
        this.heldBytes = bytes + RecordSize.of(record);
    }

    /**
     * An upsert.
     *
     * @param values the encoded columns in the order of the table's mapping: null deletes, {@link #UNSET} leaves unchanged
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param record the record that it comes from
     */
    public static Row upsert(
            MappedTable table, PrimaryKey key, ByteBuffer[] values, long writeTime, SinkRecord record) {
        return upsert(table, key, values, writeTime, DEFAULT_TTL, record);
    }

    /**
     * An upsert that has a time to live.
     *
     * @param values the encoded columns in the order of the table's mapping: null deletes, {@link #UNSET} leaves unchanged
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param ttl seconds, 0 without limit, or {@link #DEFAULT_TTL}
     * @param record the record that it comes from
     */
    public static Row upsert(
            MappedTable table, PrimaryKey key, ByteBuffer[] values, long writeTime, int ttl, SinkRecord record) {
        return new Row(table, key, values, false, writeTime, ttl, record);
    }

    /**
     * A delete.
     *
     * @param values the encoded columns of the primary key; a prefix of them deletes all rows that share it
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param record the record that it comes from
     */
    public static Row delete(
            MappedTable table, PrimaryKey key, ByteBuffer[] values, long writeTime, SinkRecord record) {
        return new Row(table, key, values, true, writeTime, DEFAULT_TTL, record);
    }

    /**
     * Whether this write replaces an earlier one to the same row completely, so that the earlier one need not be made. Writes
     * with write times may reach Cassandra in any order; those without reach it in the order of the log. Of two writes with
     * the same write time Cassandra keeps the greater value, so both must be made.
     */
    public boolean supersedes(Row earlier) {
        if (!replaces() || !earlier.isIdempotent() || !isLaterThan(earlier)) {
            return false;
        }
        if (isDelete) {
            return earlier.table.mode().statics() != WriteMode.Statics.SOME
                    && (deletesAllColumns() || isMappedAs(earlier));
        }
        return earlier.isDelete
                ? table.isWhole() && !earlier.isByPrefix() && setsAll()
                : isMappedAs(earlier) && setsAllOf(earlier);
    }

    private boolean deletesAllColumns() {
        return table.mode().statics() != WriteMode.Statics.ONLY || table.mode().deletesByPrefix();
    }

    /** Between a row with a write time and one that gets the time of its sending, only the cluster knows which is later. */
    private boolean isLaterThan(Row earlier) {
        if (!hasTime() || !earlier.hasTime()) {
            return !hasTime() && !earlier.hasTime();
        }
        return writeTime > earlier.writeTime || follows(earlier);
    }

    /**
     * Whether its record is behind the other in the log of one partition, and its timestamp is not before. Write times of
     * records have the same order, except where offsets pass a multiple of a million.
     */
    private boolean follows(Row earlier) {
        boolean haveMappedTimes =
                table.mode().hasTimestamp() || earlier.table.mode().hasTimestamp();
        Long timestamp = record.timestamp();
        Long before = earlier.record.timestamp();
        return !haveMappedTimes
                && record.originalKafkaOffset() > earlier.record.originalKafkaOffset()
                && PerPartition.partition(record).equals(PerPartition.partition(earlier.record))
                && (before == null || (timestamp != null && timestamp >= before));
    }

    /** Whether this must be written after the earlier writes to its row, because no write time orders them. */
    public boolean isOrdered() {
        return !hasTime() || !isIdempotent() || table.mode().hasLists();
    }

    /** Whether this and another write to the same row have the same effect in either order. */
    public boolean commutesWith(Row other) {
        return isIncrement() && other.isIncrement();
    }

    private boolean isIncrement() {
        return table.mode().isCounter() && !isDelete;
    }

    /** Whether this may replace earlier writes. */
    public boolean replaces() {
        return isDelete
                || (isIdempotent()
                        && !table.mode().isQuery()
                        && table.mode().changes().isEmpty());
    }

    /** Whether making the write twice has the same effect as making it once. */
    public boolean isIdempotent() {
        return isDelete || table.mode().isIdempotent();
    }

    private boolean isByPrefix() {
        return values.length < table.primaryKey().size();
    }

    private boolean setsAll() {
        for (ByteBuffer value : values) {
            if (isUnset(value)) {
                return false;
            }
        }
        return true;
    }

    /** False if the table was altered in between, or if the rows come from different routes. */
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

    /** Whether this is {@link #UNSET}, and not merely an empty buffer. */
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

    /** Whether it has its own write time. */
    public boolean hasTime() {
        return writeTime != SERVER_TIME;
    }

    /** Seconds, 0 without limit, or {@link #DEFAULT_TTL}. */
    public int ttl() {
        return ttl;
    }

    public SinkRecord record() {
        return record;
    }

    /** About how many bytes of heap the row takes until it is written: its encoded values and its record. */
    public long heldBytes() {
        return heldBytes;
    }

    /** The bytes of the encoded values. */
    public int bytes() {
        return bytes;
    }
}
