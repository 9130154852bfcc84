// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.pipeline.command.NumberText;
import io.streampair.verification.Finding;
import io.streampair.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of looking up the references between tables.
 *
 * @param found how many found their rows, by the table of these
 * @param ahead how many are to rows that need not be there yet
 * @param missing those whose rows are missing
 */
public record ReferencesVerdict(Map<String, Long> found, long ahead, Finding missing) {
    static ReferencesVerdict of(List<ReferenceAudit> audits) {
        Map<String, Long> found = new TreeMap<>();
        Finding missing = new Finding("missing");
        long ahead = 0;
        for (ReferenceAudit each : audits) {
            found.merge(each.reference().parents().toString(), each.found(), Long::sum);
            ahead += each.ahead();
            each.addMissing(missing);
        }
        return new ReferencesVerdict(found, ahead, missing);
    }

    public boolean isRight() {
        return missing.count() == 0;
    }

    /** Empty if no table refers to another one. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (found.isEmpty()) {
            return lines;
        }
        long all = found.values().stream().mapToLong(Long::longValue).sum();
        String tables = found.entrySet().stream()
                .map(each -> NumberText.grouped(each.getValue()) + " in " + each.getKey())
                .collect(Collectors.joining(", "));
        lines.add(NumberText.counted(all, "reference") + " between tables found their rows: " + tables + "; "
                + (isRight() ? "none is" : NumberText.grouped(missing.count()) + " are") + " without one.");
        if (ahead > 0) {
            lines.add("  " + NumberText.grouped(ahead) + " more are to rows that need not be there yet.");
        }
        lines.addAll(new Verdict(List.of(missing)).exampleLines());
        return lines;
    }
}
