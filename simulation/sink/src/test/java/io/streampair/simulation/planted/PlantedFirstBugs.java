// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.util.List;

/** Changes that make the sink wrong about rows that are written only if they are not there. */
@SuppressWarnings("StringConcatToTextBlock") // Palantir breaks long lines.
final class PlantedFirstBugs {
    private PlantedFirstBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "writes-without-the-condition",
                        "write/Cql.java",
                        "table.mode().keepsExisting() ?",
                        "table == null ?",
                        PlantedBug.LATE),
                new PlantedBug(
                        "last-of-a-window-wins",
                        "window/Window.java",
                        "        last.put(row.key(), before);\n        count(row, -1);",
                        "        count(before, -1);",
                        PlantedBug.LATE),
                new PlantedBug(
                        "own-row-is-a-conflict",
                        "write/ExistingRow.java",
                        "return different.isEmpty()",
                        "return different == null",
                        PlantedBug.LATE),
                new PlantedBug(
                        "chain-ends-early",
                        "write/BatchDispatcher.java",
                        "            waiting.add(attempts.rest);\n",
                        "",
                        PlantedBug.LATE),
                new PlantedBug(
                        "later-records-are-not-reported",
                        "row/FirstWrites.java",
                        "== WriteMode.Existing.KEPT",
                        "!= WriteMode.Existing.REPLACED",
                        PlantedBug.LATE));
    }
}
