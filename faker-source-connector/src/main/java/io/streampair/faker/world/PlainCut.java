// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.Cut;
import io.streampair.faker.time.Births;
import java.util.List;

/** Finds the end of a world in which each entity has one record, without making any. */
public final class PlainCut {
    private PlainCut() {}

    /**
     * The end after the first records of all streams together.
     *
     * @param streams their births, in the order of their numbers
     * @param start when the first record may be
     * @param last no record is later
     * @param records how many, above 0
     * @return {@link Cut#NONE} if there are fewer
     */
    public static Cut find(List<Births> streams, long start, long last, long records) {
        if (born(streams, last) < records) {
            return Cut.NONE;
        }
        long before = start - 1;
        long at = last;
        while (at - before > 1) {
            long middle = before + (at - before) / 2;
            if (born(streams, middle) < records) {
                before = middle;
            } else {
                at = middle;
            }
        }
        long left = records - born(streams, at - 1);
        for (int stream = 0; stream < streams.size(); stream++) {
            long first = streams.get(stream).by(at - 1);
            long more = streams.get(stream).by(at) - first;
            if (more >= left) {
                return new Cut(at, stream, first + left - 1, 0, 0);
            }
            left -= more;
        }
        throw new IllegalStateException("no record at " + at);
    }

    private static long born(List<Births> streams, long time) {
        long born = 0;
        for (Births births : streams) {
            born = Math.min(Long.MAX_VALUE / 2, born + Math.min(births.by(time), Long.MAX_VALUE / 2));
        }
        return born;
    }
}
