// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.data.Schema;

/** How the change events of a kind of database hold their rows and keys. */
interface ChangedRows {
    /**
     * The row after a change.
     *
     * @param after the field of the envelope; null if it has none
     * @throws org.apache.kafka.connect.errors.DataException if the event does not hold it, although it should
     */
    Object after(Object after, Object envelope);

    /**
     * The row before a change; null if the event does not hold it.
     *
     * @param before the field of the envelope; null if it has none
     */
    Object before(Object before);

    /** @param schema of the envelope's field; null if it has none */
    Schema schema(Schema schema);

    /** @param key as the converter made it, or parsed if it is the text of a JSON object */
    Object key(Object key);

    /** A reader of a field of rows; it may return what leaves the column as it is. */
    FieldOfRow field(FieldPath path);

    /** Whether a field that a row lacks is looked for in the key, also if the row is not deleted. */
    boolean readsKey(FieldPath path);

    /** Reads a field of a row. */
    interface FieldOfRow {
        /** @param row not null */
        Object read(Object row);
    }
}
