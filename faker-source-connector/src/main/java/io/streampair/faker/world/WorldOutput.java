// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.expressions.Evaluator;
import io.streampair.faker.life.EventKind;
import io.streampair.faker.record.ValueFormat;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** Records that the events of a stream are written as. */
public final class WorldOutput {
    private final String topic;
    private final Evaluator<Row> when;
    private final OutputColumns columns;
    private final ValueFormat key;
    private final ValueFormat value;
    private final Envelope envelope;
    private final boolean hasTombstones;
    private final Object[] values;

    /**
     * @param when the condition of an event; null for all
     * @param envelope what values are beside the row; null for the row alone
     * @param hasTombstones whether a record without a value follows an envelope of a deletion
     */
    public WorldOutput(
            String topic,
            Evaluator<Row> when,
            OutputColumns columns,
            ValueFormat key,
            ValueFormat value,
            Envelope envelope,
            boolean hasTombstones) {
        this.topic = topic;
        this.when = when;
        this.columns = columns;
        this.key = key;
        this.value = value;
        this.envelope = envelope;
        this.hasTombstones = hasTombstones;
        this.values = new Object[columns.size()];
    }

    public String topic() {
        return topic;
    }

    public ValueFormat key() {
        return key;
    }

    public ValueFormat value() {
        return value;
    }

    /** How many records the event of a row has here. */
    int parts(Row row) {
        if (when != null && !when.holds(row)) {
            return 0;
        }
        return hasTombstones && envelope != null && isDeleted(row) ? 2 : 1;
    }

    private static boolean isDeleted(Row row) {
        return row.event().kind() == EventKind.DELETE;
    }

    /** One of the records of the event of a row. */
    SourceRecord make(Row row, int part, Map<String, ?> partition, Map<String, ?> offset, Long timestamp) {
        columns.fill(row, values);
        Object keyValue = key.value(values);
        boolean isTombstone = part > 0 || (envelope == null && isDeleted(row));
        Object made = null;
        if (!isTombstone) {
            made = value.value(envelope == null ? values : envelope.values(row, columns, values));
        }
        return new SourceRecord(
                partition,
                offset,
                topic,
                null,
                key.schema(),
                keyValue,
                isTombstone ? null : value.schema(),
                made,
                timestamp);
    }

    /** About how many bytes the last record has. */
    long bytes() {
        long bytes = 0;
        for (Object each : values) {
            bytes += OutputColumns.bytes(each);
        }
        return bytes;
    }
}
