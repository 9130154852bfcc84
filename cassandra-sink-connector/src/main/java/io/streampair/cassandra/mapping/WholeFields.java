// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.value.ValueFormat;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Refuses a Struct or map of which the record does not hold all fields: no column can have it as a whole. */
final class WholeFields {
    private WholeFields() {}

    /** @throws DataException if a field within it is only a placeholder */
    static void check(Object field, ValueFormat format) {
        // Asked first: whether a value is a Map takes long to deny, for each column of each record.
        if (!format.hasPlaceholders() || !(field instanceof Struct || field instanceof Map)) {
            return;
        }
        String lacking = format.unavailableIn(field);
        if (lacking != null) {
            throw new DataException("the record does not hold the field " + lacking + ", only the placeholder of "
                    + "value.unavailable, so that the whole is not known; map its fields to columns of their own, or let "
                    + "the database send whole rows (Postgres: REPLICA IDENTITY FULL)");
        }
    }
}
