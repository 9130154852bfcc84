// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

/** Which records of a stream must be in the table: of each split, those before an index. */
public final class ExpectedRange {
    private final long[] endBySplit;
    private final long firstOpen;
    private final long end;

    private ExpectedRange(long[] endBySplit) {
        this.endBySplit = endBySplit;
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long splitEnd : endBySplit) {
            least = Math.min(least, splitEnd);
            most = Math.max(most, splitEnd);
        }
        this.firstOpen = least;
        this.end = most;
    }

    /** The first records of the stream. */
    public static ExpectedRange first(long count) {
        return new ExpectedRange(new long[] {count});
    }

    /**
     * The records of each split before an index.
     *
     * @param ends an index for each split; record i belongs to the split i modulo their number
     */
    static ExpectedRange beforeEach(long[] ends) {
        return new ExpectedRange(ends.clone());
    }

    boolean contains(long index) {
        return index < endBySplit[(int) (index % endBySplit.length)];
    }

    /** No record at or beyond this index is expected. */
    long end() {
        return end;
    }

    /** Every record before this index is expected. */
    long firstOpen() {
        return firstOpen;
    }
}
