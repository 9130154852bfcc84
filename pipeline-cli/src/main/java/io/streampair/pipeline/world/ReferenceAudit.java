// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.verification.Finding;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether the values of a column find their rows in another table, by what both tables hold. */
final class ReferenceAudit {
    private final TableReference reference;
    private final TableAudit parents;
    private final TableLayout layout;
    private final int position;
    private final Map<Long, Pending> pending = new LinkedHashMap<>();
    private long found;
    private long ahead;

    /** A value whose row was not found so far. */
    private static final class Pending {
        private final String text;
        private long count;

        private Pending(String text) {
            this.text = text;
        }
    }

    /**
     * The audit of a column.
     *
     * @param layout of the table that has it
     * @param parents the audit of the other table
     */
    ReferenceAudit(TableReference reference, TableLayout layout, TableAudit parents) {
        this.reference = reference;
        this.layout = layout;
        this.parents = parents;
        this.position = layout.names().indexOf(reference.column());
    }

    TableReference reference() {
        return reference;
    }

    /** A row of the table; those of the other one may follow. */
    void find(ByteBuffer[] key, ByteBuffer[] values) {
        ByteBuffer value = position < key.length ? key[position] : values[position - key.length];
        if (value == null) {
            return;
        }
        long hash = TableLayout.hash(new ByteBuffer[] {value}, 1);
        if (parents.holds(hash)) {
            found++;
        } else {
            pending.computeIfAbsent(hash, none -> new Pending(layout.text(position, value))).count++;
        }
    }

    /** All rows of both tables are found. */
    void findNoMore() {
        pending.forEach((hash, value) -> found += parents.holds(hash) ? value.count : 0);
        pending.keySet().removeIf(parents::holds);
    }

    /** Takes into account that rows which later records write need not be there yet. */
    void allowLater() {
        pending.forEach((hash, value) -> ahead += parents.isLater(hash) ? value.count : 0);
        pending.keySet().removeIf(parents::isLater);
    }

    /** How many values have no row so far. */
    long open() {
        return pending.size();
    }

    long found() {
        return found;
    }

    long ahead() {
        return ahead;
    }

    void addMissing(Finding missing) {
        for (Pending value : pending.values()) {
            missing.counted(missing.count() + value.count);
            missing.addExample(reference + " is " + value.text + ", but " + reference.parents() + " has no such row");
        }
    }
}
