// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.IdentityHashMap;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;

/** Converts the values of a column; caches the converters of schemas. Not thread-safe. */
public final class ColumnConverter {
    /** The branches of a union take turns; converters of records cache their schemas. */
    private static final int REMEMBERED = 100;

    private final TypeConversions conversions;
    private final IdentityHashMap<Schema, Converter> converters = new IdentityHashMap<>();
    private Schema schema;
    private Converter converter;

    ColumnConverter(TypeConversions conversions) {
        this.conversions = conversions;
        this.converter = conversions.from(null);
    }

    /**
     * @param value not null
     * @param valueSchema the schema of the value, or null if it has none
     * @return what the driver encodes for a column of this type
     * @throws DataException if the value cannot be converted without loss; the message never contains the value
     */
    @SuppressWarnings("ReferenceEquality")
    public Object convert(Object value, Schema valueSchema) {
        if (valueSchema != schema) {
            converter = converter(valueSchema);
            schema = valueSchema;
        }
        try {
            return converter.convert(value);
        } catch (ClassCastException e) {
            throw new DataException(Values.name(value) + " does not match the schema of the field", e);
        }
    }

    private Converter converter(Schema valueSchema) {
        if (converters.size() == REMEMBERED) {
            converters.clear();
        }
        return converters.computeIfAbsent(valueSchema, conversions::from);
    }
}
