// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.row.PrimaryKey;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.value.ValueFormat;
import java.util.function.Consumer;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the row that an update leaves behind, if it changes a column of the primary key. The database itself deletes and
 * inserts only when its own key changes, which may be another.
 */
final class OldKeys {
    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);

    private final TableName table;
    private final ValueFormat format;
    private final RowKey key;
    private final DeleteMapper deletes;
    private final boolean isDeleting;
    private final Consumer<String> log;
    private boolean isSaid;

    /**
     * @param isDeleting whether rows that are left are deleted; else it is said once that they stay
     * @param log takes each sentence
     */
    OldKeys(
            TableName table,
            ValueFormat format,
            RowKey key,
            DeleteMapper deletes,
            boolean isDeleting,
            Consumer<String> log) {
        this.table = table;
        this.format = format;
        this.key = key;
        this.deletes = deletes;
        this.isDeleting = isDeleting;
        this.log = log;
    }

    /**
     * The delete of the row that the update leaves; null if there is nothing to delete.
     *
     * @param current the primary key after the update
     */
    Row left(SinkRecord record, Object value, PrimaryKey current) {
        Object before = format.before(record, value);
        PrimaryKey old = before == null ? null : of(record, before);
        if (old == null || old.equals(current)) {
            return null;
        }
        if (isDeleting) {
            return deletes.of(record, before, 0);
        }
        if (!isSaid) {
            isSaid = true;
            log.accept("An update changed the primary key of a row of " + table + ", whose old row stays. Set "
                    + "delete.old.key=true to delete such rows, if the table is to be a copy of the database's");
        }
        return null;
    }

    /** A key that cannot be made now could not be written then either. */
    private PrimaryKey of(SinkRecord record, Object before) {
        try {
            return key.ifThere(record, before);
        } catch (DataException e) {
            LOG.debug("The row before an update has no primary key: {}", e.getMessage());
            return null;
        }
    }
}
