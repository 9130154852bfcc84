// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.generate.FieldSet;
import io.streampair.faker.stream.Position;
import io.streampair.faker.stream.SplitMix;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;

/** Makes the record at a position of the stream. */
public final class RecordMaker {
    private static final long TOMBSTONES = SplitMix.hash("tombstones");

    private final String topic;
    private final FieldSet fields;
    private final ValueFormat key;
    private final ValueFormat value;
    private final List<HeaderSource> headers;
    private final Partitioning partitioning;
    private final boolean timed;
    private final double tombstoneRate;

    RecordMaker(
            String topic,
            FieldSet fields,
            ValueFormat key,
            ValueFormat value,
            List<HeaderSource> headers,
            Partitioning partitioning,
            boolean timed,
            double tombstoneRate) {
        this.topic = topic;
        this.fields = fields;
        this.key = key;
        this.value = value;
        this.headers = headers;
        this.partitioning = partitioning;
        this.timed = timed;
        this.tombstoneRate = tombstoneRate;
    }

    /** The record at a position. */
    public SourceRecord make(Position at, Map<String, ?> sourcePartition, Map<String, ?> sourceOffset) {
        return make(at, sourcePartition, sourceOffset, value, tombstone(at));
    }

    /** The record at a position, never a tombstone, with a value in another format than that of the stream. */
    public SourceRecord make(
            Position at, Map<String, ?> sourcePartition, Map<String, ?> sourceOffset, ValueFormat format) {
        return make(at, sourcePartition, sourceOffset, format, false);
    }

    private SourceRecord make(
            Position at,
            Map<String, ?> sourcePartition,
            Map<String, ?> sourceOffset,
            ValueFormat format,
            boolean tombstone) {
        Object[] values = fields.valuesAt(at);
        return new SourceRecord(
                sourcePartition,
                sourceOffset,
                topic,
                partitioning.partition(values),
                key.schema(),
                key.value(values),
                tombstone ? null : format.schema(),
                tombstone ? null : format.value(values),
                timed ? at.millis() : null,
                headers(values));
    }

    /** About how many bytes a record has at most. */
    public long mostBytes() {
        return fields.mostBytes();
    }

    /** The first record of a key is never a tombstone. */
    private boolean tombstone(Position at) {
        return tombstoneRate > 0
                && at.version() > 1
                && SplitMix.unit(SplitMix.mix(at.bits() ^ TOMBSTONES)) < tombstoneRate;
    }

    private ConnectHeaders headers(Object[] values) {
        if (headers.isEmpty()) {
            return null;
        }
        ConnectHeaders made = new ConnectHeaders();
        for (HeaderSource header : headers) {
            header.addTo(made, values);
        }
        return made;
    }
}
