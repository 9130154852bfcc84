// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether the marks of disorder account for all that is not as it would be without. */
final class Accounting {
    private final Verdict verdict;
    private final ExpectedStream first;
    private final long end;

    /** The data set by the first configuration, and the end by the last. */
    Accounting(Verdict verdict, ExpectedStream first, long end) {
        this.verdict = verdict;
        this.first = first;
        this.end = end;
    }

    void check(Map<Integer, SplitState> splits) {
        splits.forEach((split, state) -> check(split, state.records()));
    }

    private void check(int split, List<Expected.Item> records) {
        Set<Long> seen = new HashSet<>();
        long highest = -1;
        long before = -1;
        for (Expected.Item item : records) {
            long id = item.id();
            if (item.marked("duplicate")) {
                require(id == before, "unmarked", item, "is marked as a duplicate of what is not before it");
            } else {
                require(seen.add(id), "unmarked", item, "is there again without a mark");
                require(
                        item.marked("reordered") == (item.place() != id) && (id > highest || item.place() != id),
                        "unmarked",
                        item,
                        "is not where its mark says");
            }
            highest = Math.max(highest, id);
            before = id;
            checkContent(item, first.orderly(id));
        }
        checkGaps(split, records, seen);
    }

    private void checkContent(Expected.Item item, Expected.Item orderly) {
        boolean timed = item.marked("late") || item.marked("early");
        boolean poisoned = item.headers().stream()
                .anyMatch(header ->
                        header.equals("faker.disorder=wrong-type") || header.equals("faker.disorder=missing-field"));
        require(Objects.equals(item.key(), orderly.key()), "changed", item, "has another key than " + orderly.record());
        if (!timed && !poisoned) {
            require(
                    Objects.equals(item.value(), orderly.value()),
                    "changed",
                    item,
                    "has another value than " + orderly.record());
        }
    }

    /** What is beyond the end was made before the end was lowered; what was lost of it is not made again. */
    private void checkGaps(int split, List<Expected.Item> records, Set<Long> seen) {
        for (Expected.Item item : records) {
            long gap = 0;
            long id = item.id() - first.splits;
            while (id >= 0 && !seen.contains(id)) {
                gap++;
                id -= first.splits;
            }
            if (!item.marked("duplicate") && item.id() < end) {
                require(
                        gap == 0
                                ? item.headers().stream().noneMatch(h -> h.startsWith("faker.disorder=gap:"))
                                : item.marked("gap:" + gap),
                        "gap",
                        item,
                        "has " + gap + " missing before it in split " + split + " of " + end);
            }
        }
    }

    private void require(boolean so, String kind, Expected.Item item, String what) {
        if (!so) {
            verdict.violate(
                    kind,
                    "record " + item.id() + " at place " + item.place() + " " + what + ": " + item.record()
                            + item.headers());
        }
    }
}
