// SPDX-License-Identifier: Apache-2.0
package io.streampair.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of checking an end state.
 *
 * @param findings all kinds of fault that were looked for, those that were not found included
 */
public record Verdict(List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isRight() {
        return findings.stream().allMatch(finding -> finding.count() == 0);
    }

    /** How often the fault of this name was found; 0 if the check did not look for it. */
    public long count(String finding) {
        return findings.stream()
                .filter(each -> each.name().equals(finding))
                .mapToLong(Finding::count)
                .sum();
    }

    /** All counts in one line. */
    public String summary() {
        return findings.stream().map(Finding::toString).collect(Collectors.joining(", "));
    }

    /** A line for each example. */
    public List<String> exampleLines() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            finding.examples().forEach(example -> lines.add("  " + finding.name() + ": " + example));
        }
        return lines;
    }
}
