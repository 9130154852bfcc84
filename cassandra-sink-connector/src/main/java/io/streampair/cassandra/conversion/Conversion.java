// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** The conversion of a column's values, planned anew only when their schema is another one. Not thread-safe. */
public final class Conversion {
    private final TypeConversions rules;
    private Schema schema;
    private Converter plan;

    Conversion(TypeConversions rules) {
        this.rules = rules;
        this.plan = rules.from(null);
    }

    /**
     * @param value not null
     * @param valueSchema the schema of the value, or null if it has none
     * @return what the driver encodes for a column of this type
     * @throws DataException if the value has no equal in the type of the column; it says why, and not what the value is
     */
    @SuppressWarnings("ReferenceEquality")
    public Object convert(Object value, Schema valueSchema) {
        if (valueSchema != schema) {
            plan = rules.from(valueSchema);
            schema = valueSchema;
        }
        try {
            return plan.convert(value);
        } catch (ClassCastException e) {
            throw new DataException(Values.name(value) + " is not of the type that its schema says", e);
        }
    }
}
