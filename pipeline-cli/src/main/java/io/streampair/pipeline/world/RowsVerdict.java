// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.NumberText;
import io.streampair.verification.Finding;
import io.streampair.verification.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of comparing a table with the final state of each of its rows.
 *
 * @param rows how many rows it should have
 * @param loose in how many of them two records at nearly the same time leave open which of them wins
 * @param ahead how many rows are as later records leave them, which need not be there yet
 */
public record RowsVerdict(
        String table, long rows, long loose, long ahead, Finding missing, Finding wrong, Finding surplus) {

    public boolean isRight() {
        return findings().isRight();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String counted = NumberText.counted(rows, "row") + (rows == 1 ? " is" : " are");
        if (isRight()) {
            lines.add(counted + " in table " + table + ": each as its last record says, none is missing or surplus.");
        } else {
            lines.add(
                    counted + " expected in table " + table + ": " + NumberText.grouped(missing.count()) + " missing, "
                            + NumberText.grouped(wrong.count()) + " wrong, " + NumberText.grouped(surplus.count())
                            + " surplus.");
        }
        if (loose > 0) {
            lines.add("  " + NumberText.counted(loose, "row") + (loose == 1 ? " has" : " have")
                    + " columns that records with different keys write at nearly the same time: either may win.");
        }
        if (ahead > 0) {
            lines.add("  " + NumberText.counted(ahead, "row") + (ahead == 1 ? " is" : " are")
                    + " ahead: as later records leave " + (ahead == 1 ? "it." : "them."));
        }
        lines.addAll(findings().exampleLines());
        return lines;
    }

    Verdict findings() {
        return new Verdict(List.of(missing, wrong, surplus));
    }
}
