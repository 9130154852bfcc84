// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.pipeline.command.NumberText;
import io.streampair.verification.Finding;
import io.streampair.verification.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of comparing a table with the records that should be in it.
 *
 * @param expected how many records should be in the table
 * @param shared how many of them share a primary key with another, and so have no row of their own
 * @param ahead the number of rows whose records need not be there yet
 */
public record TableVerdict(long expected, long shared, Finding missing, Finding wrong, Finding surplus, long ahead) {
    public boolean isRight() {
        return findings().isRight();
    }

    /** The verdict in sentences, with examples of what is wrong. */
    public List<String> lines(String table) {
        List<String> lines = new ArrayList<>();
        String records = NumberText.counted(expected, "record") + (expected == 1 ? " is" : " are");
        if (isRight()) {
            lines.add(records + " in " + table + ": none is missing or wrong, and no row is surplus.");
        } else {
            lines.add(records + " expected in " + table + ": " + NumberText.grouped(missing.count()) + " missing, "
                    + NumberText.grouped(wrong.count()) + " wrong, " + NumberText.grouped(surplus.count())
                    + " surplus.");
        }
        if (shared > 0) {
            lines.add(NumberText.counted(shared, "record") + (shared == 1 ? " shares" : " share")
                    + " a primary key, and so a row, with another one.");
        }
        if (ahead > 0) {
            lines.add(NumberText.counted(ahead, "row") + " more" + (ahead == 1 ? " is" : " are")
                    + " ahead: their records need not be there yet.");
        }
        lines.addAll(findings().exampleLines());
        return lines;
    }

    private Verdict findings() {
        return new Verdict(List.of(missing, wrong, surplus));
    }
}
