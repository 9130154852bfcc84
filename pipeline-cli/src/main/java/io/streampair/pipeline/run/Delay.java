// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** How long the oldest record that is not written has been in the topic, as far as samples tell. */
final class Delay {
    private static final int MOST_MARKS = 2_048;

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long millis;

    /** The topic held this many records for the first time. */
    private record Mark(long generated, long nanos) {}

    void observe(ProgressSample sample) {
        if (marks.isEmpty() || sample.generated() > marks.getLast().generated) {
            marks.addLast(new Mark(sample.generated(), sample.nanos()));
        }
        while (!marks.isEmpty() && marks.getFirst().generated <= sample.written()) {
            marks.removeFirst();
        }
        if (marks.size() > MOST_MARKS) {
            thinOut();
        }
        millis = marks.isEmpty() ? 0 : (sample.nanos() - marks.getFirst().nanos) / 1_000_000;
    }

    /** Forgets every second mark but the first: after hours of standstill, the answer may be coarse. */
    private void thinOut() {
        boolean keep = false;
        for (Iterator<Mark> each = marks.iterator(); each.hasNext(); ) {
            each.next();
            keep = !keep;
            if (!keep) {
                each.remove();
            }
        }
    }

    long millis() {
        return millis;
    }
}
