// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import io.streampair.pipeline.command.TextTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as texts, as it is in the table or as it should be.
 *
 * @param key the columns of the primary key, in its order
 * @param values the other columns that the sink writes; null elements stand for columns without a value
 */
record TableRow(List<String> key, List<String> values) {
    /** All columns, the primary key first. */
    List<String> all() {
        List<String> all = new ArrayList<>(key);
        all.addAll(values);
        return all;
    }

    /** The row in one line, as a table shows it. */
    @Override
    public String toString() {
        return line(all());
    }

    /** The values alone, as a table shows them. */
    String valuesAsText() {
        return line(values);
    }

    private static String line(List<String> texts) {
        return String.join(" | ", texts.stream().map(TextTable::escaped).toList());
    }
}
