// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/** Takes one step of a path. */
interface StepReader {
    /** @param parent not null */
    Object read(Object parent);

    static StepReader of(FieldPath.Step step) {
        if (step instanceof FieldPath.Index index) {
            return parent -> element(parent, index.index());
        }
        return new FieldStep((FieldPath.Name) step);
    }

    private static Object element(Object parent, int index) {
        if (parent instanceof List<?> list) {
            return index < list.size() ? list.get(index) : FieldReader.MISSING;
        }
        throw new DataException("element [" + index + "] is looked for in a "
                + parent.getClass().getSimpleName() + ", which has no elements; lists have");
    }
}
