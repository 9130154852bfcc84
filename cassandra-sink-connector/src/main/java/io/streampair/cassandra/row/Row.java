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
    private final Lifetime lifetime;
    private final SinkRecord record;
    private final int bytes;
    private final long heldBytes;

    /** What is added together with this; null if nothing. */
    private final Row summed;

    private Row(
            MappedTable table,
            PrimaryKey key,
            ByteBuffer[] values,
            boolean isDelete,
            long writeTime,
            Lifetime lifetime,
            SinkRecord record,
            long recordBytes,
            Row summed) {
        this.summed = summed;
        this.table = table;
        this.key = key;
        this.values = values;
        this.isDelete = isDelete;
        this.writeTime = writeTime;
        this.lifetime = lifetime;
        this.record = record;
        this.bytes = RowValues.bytes(values);
        this.heldBytes = bytes + recordBytes;
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
        return upsert(table, key, values, writeTime, Lifetime.DEFAULT, record, bytesOf(record));
    }

    /**
     * An upsert of a row that may expire.
     *
     * @param values the encoded columns in the order of the table's mapping: null deletes, {@link #UNSET} leaves unchanged
     * @param writeTime microseconds since the epoch, or {@link #SERVER_TIME}
     * @param record the record that it comes from
     * @param recordBytes the heap that its record takes, or its share of that
     */
    public static Row upsert(
            MappedTable table,
            PrimaryKey key,
            ByteBuffer[] values,
            long writeTime,
            Lifetime lifetime,
            SinkRecord record,
            long recordBytes) {
        return new Row(table, key, values, false, writeTime, lifetime, record, recordBytes, null);
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
        return delete(table, key, values, writeTime, record, bytesOf(record));
    }

    /** A delete, see there; its record takes so much heap, or its share of that. */
    public static Row delete(
            MappedTable table,
            PrimaryKey key,
            ByteBuffer[] values,
            long writeTime,
            SinkRecord record,
            long recordBytes) {
        return new Row(table, key, values, true, writeTime, Lifetime.DEFAULT, record, recordBytes, null);
    }

    /** About how much heap a record takes. */
    public static long bytesOf(SinkRecord record) {
        return RecordSize.of(record);
    }

    /**
     * What is to be sent at this time: the row itself, or a delete if it has expired and there is nothing of the row that it
     * does not set, so that both leave the same. Any other expired row is written for a second: its cells hide what is older
     * for good, as they would if it had been sent in time.
     */
    public Row asOf(long nowMillis) {
        if (lifetime.expiresAt() == Lifetime.NEVER || !lifetime.isOver(nowMillis) || !isAllOfItsRow()) {
            return this;
        }
        return new Row(
                table, key, key.components(), true, writeTime, Lifetime.DEFAULT, record, heldBytes - bytes, null);
    }

    private boolean isAllOfItsRow() {
        return table.mode().statics() == WriteMode.Statics.NONE
                && !table.mode().keepsExisting()
                && table.isWhole()
                && replaces()
                && RowValues.areAllSet(values);
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
                ? losesTo(earlier) && table.isWhole() && !earlier.isByPrefix() && RowValues.areAllSet(values)
                : isMappedAs(earlier) && RowValues.setAllOf(earlier.values, values);
    }

    /** Any other delete is made, since it also hides what older records set of columns that the table gets later. */
    private boolean losesTo(Row delete) {
        return writeTime <= delete.writeTime;
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
     * records have the same order, except where offsets pass a multiple of a million. Where a delete is of several rows, only
     * they count: it may have been applied before, and hides what a later record with an earlier time writes.
     */
    private boolean follows(Row earlier) {
        boolean haveMappedTimes =
                table.mode().hasTimestamp() || earlier.table.mode().hasTimestamp();
        Long timestamp = record.timestamp();
        Long before = earlier.record.timestamp();
        return !haveMappedTimes
                && !table.mode().deletesByPrefix()
                && Origin.offset(record) > Origin.offset(earlier.record)
                && Origin.haveOnePartition(record, earlier.record)
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

    /** An increment by these sums, of this row and an earlier one. */
    Row summing(ByteBuffer[] sums, Row earlier) {
        return new Row(
                table, key, sums, false, writeTime, lifetime, record, earlier.heldBytes + heldBytes - bytes, earlier);
    }

    /** The earlier row that it sums up; null if none. */
    Row summed() {
        return summed;
    }

    boolean isIncrement() {
        return table.mode().isCounter() && !isDelete;
    }

    /** Whether this may replace earlier writes. */
    public boolean replaces() {
        return isDelete
                || (isIdempotent()
                        && !table.mode().keepsExisting()
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

    /** False if the table was altered in between, or if the rows come from different routes. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isMappedAs(Row earlier) {
        return table == earlier.table;
    }

    /** Whether this is {@link #UNSET}, and not merely an empty buffer. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean isUnset(ByteBuffer value) {
        return value == UNSET;
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

    public Lifetime lifetime() {
        return lifetime;
    }

    /** The time to live of a row that is sent now: seconds, 0 without limit, or {@link #DEFAULT_TTL}. */
    public int ttlAt(long nowMillis) {
        return lifetime.ttlAt(nowMillis);
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
