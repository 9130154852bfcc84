// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.data.OneOf;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** Reads an element of a list. */
record ElementStep(int index) implements StepReader {
    @Override
    public Object read(Object parent) {
        Object whole = OneOf.value(parent);
        if (whole == null) {
            return FieldReader.MISSING;
        }
        if (whole instanceof List<?> list) {
            return index < list.size() ? list.get(index) : FieldReader.MISSING;
        }
        throw new DataException("cannot read element [" + index + "] of a "
                + whole.getClass().getSimpleName() + ": only lists have elements");
    }

    @Override
    public boolean enters(Schema oneOf) {
        return true;
    }

    @Override
    public Schema schema(Schema parent) {
        return parent.type() == Schema.Type.ARRAY ? parent.valueSchema() : null;
    }
}
