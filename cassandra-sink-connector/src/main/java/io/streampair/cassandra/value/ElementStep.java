// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** Reads an element of a list. */
record ElementStep(int index) implements StepReader {
    @Override
    public Object read(Object parent) {
        if (parent instanceof List<?> list) {
            return index < list.size() ? list.get(index) : FieldReader.MISSING;
        }
        throw new DataException("cannot read element [" + index + "] of a "
                + parent.getClass().getSimpleName() + ": only lists have elements");
    }

    @Override
    public Schema schema(Schema parent) {
        return parent.type() == Schema.Type.ARRAY ? parent.valueSchema() : null;
    }
}
