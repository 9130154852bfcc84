// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.EventKind;
import io.streampair.faker.record.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** Records that the events of a stream are written as. */
public final class WorldOutput {
    private final String topic;
    private final Condition when;
    private final Elements elements;
    private final OutputColumns columns;
    private final ValueFormat key;
    private final ValueFormat value;
    private final Envelope envelope;
    private final boolean hasTombstones;
    private final Object[] values;
    private final List<Object> chosen = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /**
     * @param when the condition of an event, or of an element; null for all
     * @param elements of which each has a record; null for one of the row
     * @param envelope what values are beside the row; null for the row alone
     * @param hasTombstones whether a record without a value follows an envelope of a deletion
     */
    public WorldOutput(
            String topic,
            Condition when,
            Elements elements,
            OutputColumns columns,
            ValueFormat key,
            ValueFormat value,
            Envelope envelope,
            boolean hasTombstones) {
        this.topic = topic;
        this.when = when;
        this.elements = elements;
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
        if (elements != null) {
            return chosen(row);
        }
        if (when != null && !when.holds(row, 0)) {
            return 0;
        }
        return hasTombstones && envelope != null && isDeleted(row) ? 2 : 1;
    }

    private int chosen(Row row) {
        chosen.clear();
        places.clear();
        int place = 0;
        for (Object element : elements.of(row)) {
            elements.moveTo(element, place);
            if (when == null || when.holds(row, place)) {
                chosen.add(element);
                places.add(place);
            }
            place++;
        }
        return chosen.size();
    }

    private static boolean isDeleted(Row row) {
        return row.event().kind() == EventKind.DELETE;
    }

    /** One of the records of the event of a row, whose {@link #parts} were asked for last. */
    SourceRecord make(Row row, int part, Map<String, ?> partition, Map<String, ?> offset, Long timestamp) {
        if (elements == null) {
            columns.fill(row, values);
        } else {
            elements.moveTo(chosen.get(part), places.get(part));
            columns.fillFor(row, places.get(part), values);
        }
        Object keyValue = key.value(values);
        boolean isTombstone = (elements == null && part > 0) || (envelope == null && isDeleted(row));
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
