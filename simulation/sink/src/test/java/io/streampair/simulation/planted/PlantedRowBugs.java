// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.util.List;

/** Changes that make the sink wrong about rows that expire, and about several rows of a record. */
final class PlantedRowBugs {
    private PlantedRowBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "replaces-rows-at-their-own-time",
                        "mapping/TableMapper.java",
                        "times.writeTime(record, value) - 1",
                        "times.writeTime(record, value)",
                        PlantedBug.LATE),
                new PlantedBug(
                        "deletes-only-what-is-in-the-record",
                        "mapping/EachMapper.java",
                        "if (wants.replaces && count != Items.UNKNOWN) {",
                        "if (wants == null) {",
                        PlantedBug.LATE),
                new PlantedBug(
                        "writes-what-an-event-deletes",
                        "mapping/TableMapper.java",
                        "format.isDelete(value) || deletes.isDelete(record, value)",
                        "deletes.isDelete(record, value)",
                        PlantedBug.LATE),
                new PlantedBug(
                        "writes-placeholders",
                        "value/PlaceholderFormat.java",
                        "unavailable.is(field) ? UNCHANGED : field",
                        "field",
                        PlantedBug.LATE),
                new PlantedBug(
                        "expired-rows-live-on",
                        "row/Lifetime.java",
                        "            return 1;",
                        "            return 0;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "expired-rows-are-deleted-whole",
                        "row/Row.java",
                        "|| !isAllOfItsRow()) {",
                        "|| table == null) {",
                        PlantedBug.LATE),
                new PlantedBug(
                        "sums-forget-the-earlier",
                        "row/CounterSum.java",
                        "long sum = one + other;",
                        "long sum = other;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "refused-sum-reports-its-last",
                        "row/CounterSum.java",
                        "each = each.summed()) {",
                        "each = null) {",
                        PlantedBug.LATE));
    }
}
