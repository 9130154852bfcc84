// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A mapped column, or a parameter of a query.
 *
 * @param name its name
 * @param needsValue whether its source is the record's value, which tombstones lack
 * @param isOfItem whether its source is an element of the value
 * @param operation set, add or remove
 * @param encoder encodes its value from a record
 */
record Column(CqlIdentifier name, boolean needsValue, boolean isOfItem, Operation operation, Encoder encoder) {
    Column(CqlIdentifier name, boolean needsValue, Operation operation, Encoder encoder) {
        this(name, needsValue, false, operation, encoder);
    }

    private DataException bad(String reason, RuntimeException cause) {
        return new DataException("column " + name.asCql(true) + ": " + reason, cause);
    }

    /**
     * @param value the record's value as its format decoded it
     * @return the encoded value, null, or {@link Row#UNSET} to leave the column as it is
     * @throws DataException naming the column, if the value cannot be converted
     */
    ByteBuffer read(SinkRecord record, Object value) {
        try {
            return encoder.encode(record, value);
        } catch (DataException | IllegalArgumentException e) {
            throw bad(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw bad("cannot convert the value: " + e.getClass().getSimpleName(), e);
        }
    }
}
