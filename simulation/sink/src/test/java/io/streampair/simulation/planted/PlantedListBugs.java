// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.util.List;

/** Bugs in the writing of lists that are not frozen. */
final class PlantedListBugs {
    private PlantedListBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "lists-are-not-apart",
                        "write/Cql.java",
                        "        return table.mode().hasLists() && isTimed(table, options);",
                        "        return false;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "deletes-leave-lists",
                        "write/Statements.java",
                        "        if (row.isDelete()) {\n            return true;",
                        "        if (row.isDelete()) {\n            return false;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "lists-fall-to-deletes",
                        "write/SendingTime.java",
                        "long time = Math.max(last, ofTask);",
                        "long time = last;",
                        PlantedBug.LATE),
                new PlantedBug(
                        "the-driver-repeats-lists",
                        "write/Statements.java",
                        "batch.isIdempotent() && !table.mode().hasLists()",
                        "batch.isIdempotent()",
                        PlantedBug.LATE));
    }
}
