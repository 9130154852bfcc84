// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;

/**
 * A change event.
 *
 * @param envelope the Struct or map that the row comes in
 * @param row after the change, or before a delete; null if the event does not hold it
 * @param schema of the row; null if it has none
 * @param isDelete whether the row is gone
 * @param before the row before an update; null if the event does not hold it or is not an update
 */
record Change(Object envelope, Object row, Schema schema, boolean isDelete, Object before) {
    /** The event as if it were about the row before the update; null if it does not hold that. */
    Change ofBefore(Schema beforeSchema) {
        return before == null ? null : new Change(envelope, before, beforeSchema, false, null);
    }
}
