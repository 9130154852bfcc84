// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found of a stream when it had come to rest.
 *
 * @param stream its topic
 * @param records how many records are in the topic
 * @param repeats how many of them are there more than once
 * @param rows how many rows are in the table
 * @param reports how many records are in the dead letter queue
 * @param findings in how many ways each thing is wrong; all zero if the end state is right
 */
public record StreamVerdict(
        String stream, long records, long repeats, long rows, long reports, List<Finding> findings) {

    public boolean isRight() {
        return findings.stream().allMatch(finding -> finding.count() == 0);
    }

    /** How often something of this name was found. */
    public long count(String finding) {
        return findings.stream()
                .filter(each -> each.name().equals(finding))
                .mapToLong(Finding::count)
                .sum();
    }

    /** The verdict for people, with examples of what is wrong. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d records, %,d repeated, %,d rows, %,d reports",
                stream,
                records,
                repeats,
                rows,
                reports));
        lines.add("  " + findings.stream().map(Finding::toString).collect(Collectors.joining(", ")));
        for (Finding finding : findings) {
            finding.examples().forEach(example -> lines.add("  " + finding.name() + ": " + example));
        }
        return lines;
    }
}
