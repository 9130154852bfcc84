// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;

/** Reads one step of a path. */
interface StepReader {
    /** @param parent not null */
    Object read(Object parent);

    /**
     * @param parent the schema of the parent
     * @return the schema of the child; null if unknown
     */
    Schema schema(Schema parent);

    /** Whether this step leads into the branch that is set, rather than to a field of the one-of Struct itself. */
    boolean enters(Schema oneOf);

    static StepReader of(FieldPath.Step step) {
        return step instanceof FieldPath.Index index
                ? new ElementStep(index.index())
                : new FieldStep((FieldPath.Name) step);
    }
}
