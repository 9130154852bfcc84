// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Caches the value schemas that a table has all columns for. Not thread-safe. */
public final class CoveredSchemas {
    /** Converters cache schemas, so that a schema is usually the same object. */
    private static final int REMEMBERED = 1_000;

    private final RecordColumns columns;
    private final TableMetadata table;
    private final Set<Schema> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    private Schema last;

    public CoveredSchemas(RecordColumns columns, TableMetadata table) {
        this.columns = columns;
        this.table = table;
    }

    /** Whether the table has all columns for the record; always true if the record has no schema. */
    @SuppressWarnings("ReferenceEquality")
    public boolean cover(SinkRecord record) {
        Schema schema = record.valueSchema();
        if (schema != last) {
            if (schema != null && !covered.contains(schema) && !learn(record)) {
                return false;
            }
            last = schema;
        }
        return true;
    }

    private boolean learn(SinkRecord record) {
        try {
            if (!columns.missing(record, table).isEmpty()) {
                return false;
            }
        } catch (DataException e) {
            return false;
        }
        if (covered.size() == REMEMBERED) {
            covered.clear();
        }
        covered.add(record.valueSchema());
        return true;
    }
}
