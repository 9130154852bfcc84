// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import java.util.List;

/** Changes that make the sink wrong when partitions move between tasks, or are read again. */
@SuppressWarnings("StringConcatToTextBlock") // Palantir breaks long lines.
final class PlantedMoveBugs {
    private PlantedMoveBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                new PlantedBug(
                        "released-records-stay-in-the-window",
                        "window/TwoWindows.java",
                        "            rewind.keySet().removeAll(partitions);\n" + "            filling = null;",
                        "            rewind.keySet().removeAll(partitions);",
                        PlantedBug.LATE),
                new PlantedBug("never-rewinds", "Rewind.java", "        context.offset(due);\n", "", PlantedBug.LATE),
                new PlantedBug(
                        "takes-records-before-the-rewind",
                        "RecordFlow.java",
                        "if (!rewind.covers(record)) {",
                        "if (record != null) {",
                        PlantedBug.RARELY),
                new PlantedBug(
                        "rewinds-released-partitions",
                        "RecordFlow.java",
                        "        rewind.forget(partitions);\n",
                        "",
                        PlantedBug.LATE),
                new PlantedBug(
                        "released-offsets-stay-in-the-window",
                        "window/Window.java",
                        "        offsets.forget(partitions);\n",
                        "",
                        PlantedBug.LATE),
                new PlantedBug(
                        "keeps-waiting-records-of-released-partitions",
                        "RecordFlow.java",
                        "partitions.contains(PerPartition.partition(record)) || rewind.covers(record)",
                        "rewind.covers(record)",
                        PlantedBug.LATE));
    }
}
