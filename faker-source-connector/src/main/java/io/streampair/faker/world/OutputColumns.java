// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.stream.SplitMix;
import java.util.List;
import java.util.function.UnaryOperator;

/** The fields of key and value of an output: those of the stream, and its own. */
public final class OutputColumns {
    /** About what a value takes in a record beside its text. */
    private static final long BYTES_OF_A_VALUE = 32;

    private final Frame own;
    private final int slot;
    private final long salt;
    private final int[] indices;
    private final boolean[] isOwn;
    private final List<UnaryOperator<Object>> conversions;

    /**
     * @param own the frame of its own fields; null if it has none
     * @param slot where rows of the stream keep the one of the own fields
     * @param indices the numbers of the fields in their frames
     * @param isOwn which of them are its own
     * @param conversions to Connect's values
     */
    public OutputColumns(Frame own, int slot, int[] indices, boolean[] isOwn, List<UnaryOperator<Object>> conversions) {
        this.own = own;
        this.slot = slot;
        this.salt = own == null ? 0 : SplitMix.hash(own.name());
        this.indices = indices.clone();
        this.isOwn = isOwn.clone();
        this.conversions = List.copyOf(conversions);
    }

    int size() {
        return indices.length;
    }

    /** The values for a row. */
    void fill(Row row, Object[] values) {
        fill(row, SplitMix.mix(row.bits() ^ salt), values);
    }

    /** The values for an element of an array of a row: each draws anew. */
    void fillFor(Row row, int place, Object[] values) {
        fill(row, SplitMix.mixAt(SplitMix.mix(row.bits() ^ salt), place), values);
    }

    private void fill(Row row, long bits, Object[] values) {
        Row inner = row;
        if (own != null) {
            inner = row.inner(slot, own);
            inner.moveWithin(bits);
        }
        for (int i = 0; i < indices.length; i++) {
            values[i] = conversions.get(i).apply((isOwn[i] ? inner : row).value(indices[i]));
        }
    }

    static long bytes(Object value) {
        if (value instanceof String text) {
            return BYTES_OF_A_VALUE + text.length();
        }
        return BYTES_OF_A_VALUE + (value instanceof byte[] array ? array.length : 0);
    }
}
