// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import io.streampair.verification.Finding;
import io.streampair.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The findings about a stream at rest.
 *
 * @param stream its topic
 * @param records how many records are in the topic
 * @param repeats how many of them are there more than once
 * @param rows how many rows are in the table
 * @param reports how many records are in the dead letter queue
 * @param notes sentences about what was looked at
 * @param findings the count of each kind of fault; all zero if the end state is right
 */
public record StreamVerdict(
        String stream,
        long records,
        long repeats,
        long rows,
        long reports,
        List<String> notes,
        List<Finding> findings) {

    public boolean isRight() {
        return verdict().isRight();
    }

    /** The count of findings of this name. */
    public long count(String finding) {
        return verdict().count(finding);
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
        notes.forEach(note -> lines.add("  " + note));
        lines.add("  " + verdict().summary());
        lines.addAll(verdict().exampleLines());
        return lines;
    }

    private Verdict verdict() {
        return new Verdict(findings);
    }
}
