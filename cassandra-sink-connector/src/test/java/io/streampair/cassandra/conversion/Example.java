// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.type.DataType;
import org.apache.kafka.connect.data.Schema;

/**
 * A value and the result of its conversion.
 *
 * @param schema null if the value has none
 * @param expected null if the value is refused
 */
record Example(DataType type, ValueKind source, Schema schema, Object value, Object expected) {
    boolean isRefused() {
        return expected == null;
    }

    Object converted() {
        return Converters.conversions(type, ConversionOptions.DEFAULT)
                .from(schema)
                .convert(value);
    }

    @Override
    public String toString() {
        return source + (schema == null ? "" : " " + schema.name()) + " to " + ExampleTypes.name(type)
                + (isRefused() ? ", refused" : "");
    }
}
