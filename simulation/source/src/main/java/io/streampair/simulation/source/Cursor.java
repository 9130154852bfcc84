// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.List;

/** Where one is in a split: at a place, and at one of the records that are written there. */
final class Cursor {
    private long place;
    private int ordinal;

    Cursor(long place) {
        this(place, 0);
    }

    Cursor(long place, int ordinal) {
        this.place = place;
        this.ordinal = ordinal;
    }

    /** The next record, places without any and records that Connect skips passed over; null at the end. */
    Expected.Item next(Expected expected) {
        while (place < expected.end(place)) {
            List<Expected.Item> items = expected.at(place);
            while (ordinal < items.size()) {
                if (!items.get(ordinal).skipped()) {
                    return items.get(ordinal);
                }
                ordinal++;
            }
            place += expected.splits;
            ordinal = 0;
        }
        return null;
    }

    /** Goes on behind a record. */
    void pass(Expected.Item item, int splits) {
        place = item.last() ? item.place() + splits : item.place();
        ordinal = item.last() ? 0 : item.ordinal() + 1;
    }

    /** Comparisons move only a copy: until a task goes on at an altered offset, the ends near it are not known. */
    private Cursor copy() {
        return new Cursor(place, ordinal);
    }

    /** Whether a source offset stands here, places passed over at which nothing is written. */
    boolean standsAt(Stand offset, Expected expected) {
        if (offset.next() >= expected.end(offset.next()) || place >= expected.end(place)) {
            return copy().next(expected) == null && offset.cursor().next(expected) == null;
        }
        Expected.Item here = copy().next(expected);
        Expected.Item there = offset.cursor().next(expected);
        return here == null ? there == null : here.isSamePlaceAs(there);
    }

    /** Whether a source offset is behind or here. */
    boolean isNotBefore(Stand offset, Expected expected) {
        Expected.Item there = offset.cursor().next(expected);
        Expected.Item here = copy().next(expected);
        return here == null
                || (there != null
                        && (there.place() < here.place()
                                || (there.place() == here.place() && there.ordinal() <= here.ordinal())));
    }

    @Override
    public String toString() {
        return place + (ordinal == 0 ? "" : "." + ordinal);
    }
}
