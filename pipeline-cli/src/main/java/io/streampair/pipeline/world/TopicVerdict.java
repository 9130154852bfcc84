// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.NumberText;
import io.streampair.verification.Finding;
import io.streampair.verification.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of comparing a topic with the records that should be in it.
 *
 * @param expected how many should be there
 * @param repeats how many are there again
 * @param ahead how many are there that need not be yet
 * @param altered records that differ from a missing one of their key; a missing one is not counted again as missing
 * @param repeated the repeats, if there may be none
 */
public record TopicVerdict(
        String topic,
        long expected,
        long repeats,
        long ahead,
        Finding missing,
        Finding altered,
        Finding surplus,
        Finding repeated) {

    public boolean isRight() {
        return findings().isRight();
    }

    /** How many records are there. */
    public long found() {
        return expected - missing.count() + repeats + ahead + surplus.count();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String records = NumberText.counted(expected, "record") + (expected == 1 ? " is" : " are");
        if (isRight()) {
            lines.add(records + " in topic " + topic + ": none is missing, altered or surplus" + again() + ".");
        } else {
            lines.add(
                    records + " expected in topic " + topic + ": " + NumberText.grouped(missing.count()) + " missing, "
                            + NumberText.grouped(altered.count()) + " altered, " + NumberText.grouped(surplus.count())
                            + " surplus" + again() + ".");
        }
        if (ahead > 0) {
            lines.add("  " + NumberText.counted(ahead, "record") + " more" + (ahead == 1 ? " is" : " are")
                    + " ahead: the source has not committed them yet.");
        }
        lines.addAll(findings().exampleLines());
        return lines;
    }

    private String again() {
        return repeats == 0
                ? ""
                : ", " + NumberText.grouped(repeats) + (repeats == 1 ? " is" : " are") + " there again";
    }

    Verdict findings() {
        return new Verdict(List.of(missing, altered, surplus, repeated));
    }
}
