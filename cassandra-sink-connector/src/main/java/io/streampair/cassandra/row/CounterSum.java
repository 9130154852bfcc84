// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Makes one increment of several of the same counters. */
public final class CounterSum {
    private CounterSum() {}

    /**
     * One increment in place of two to the same row, of records of one partition.
     *
     * @return null if both must be made
     */
    @SuppressWarnings("ReferenceEquality") // As rows of one table in one shape have one.
    public static Row of(Row earlier, Row later) {
        if (!later.isIncrement() || !earlier.isIncrement() || earlier.table() != later.table()) {
            return null;
        }
        if (!PerPartition.partition(earlier.record()).equals(PerPartition.partition(later.record()))) {
            return null;
        }
        ByteBuffer[] sums = sums(later.table(), earlier.values(), later.values());
        return sums == null ? null : later.summing(sums, earlier);
    }

    /** The records that a row comes from, the last one first. */
    public static List<SinkRecord> records(Row row) {
        List<SinkRecord> records = new ArrayList<>();
        for (Row each = row; each != null; each = each.summed()) {
            records.add(each.record());
        }
        return records;
    }

    /**
     * The sums of the counters; columns of the key are those of the later row.
     *
     * @return null if a sum does not fit into 64 bits, or a value is not a number
     */
    private static ByteBuffer[] sums(MappedTable table, ByteBuffer[] earlier, ByteBuffer[] later) {
        ByteBuffer[] sums = later.clone();
        for (int i = 0; i < sums.length; i++) {
            if (table.primaryKey().contains(table.columns().get(i)) || Row.isUnset(earlier[i])) {
                continue;
            }
            if (Row.isUnset(later[i])) {
                sums[i] = earlier[i];
                continue;
            }
            if (!isNumber(earlier[i]) || !isNumber(later[i])) {
                return null;
            }
            long one = earlier[i].getLong(earlier[i].position());
            long other = later[i].getLong(later[i].position());
            long sum = one + other;
            if (((one ^ sum) & (other ^ sum)) < 0) {
                return null;
            }
            sums[i] = ByteBuffer.allocate(Long.BYTES).putLong(0, sum);
        }
        return sums;
    }

    private static boolean isNumber(ByteBuffer value) {
        return value != null && value.remaining() == Long.BYTES;
    }
}
