// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.Event;
import io.streampair.faker.life.LifeStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;

/** A stream that is written: its entities, and what their records are. */
public final class WorldStream {
    private static final long MICROS_PER_MILLI = 1000;

    private final String name;
    private final LifeStream entities;
    private final Row row;
    private final List<WorldOutput> outputs;
    private final boolean isPlain;
    private final boolean isTimed;
    private final int timeField;
    private long bytes;

    /**
     * @param isPlain whether each entity has one event, which is one record
     * @param isTimed whether its records have a timestamp of their own
     * @param timeField the number of the field that is it; negative for the logical time
     */
    public WorldStream(
            String name,
            LifeStream entities,
            Row row,
            List<WorldOutput> outputs,
            boolean isPlain,
            boolean isTimed,
            int timeField) {
        this.name = name;
        this.entities = entities;
        this.row = row;
        this.outputs = List.copyOf(outputs);
        this.isPlain = isPlain;
        this.isTimed = isTimed;
        this.timeField = timeField;
    }

    public String name() {
        return name;
    }

    public LifeStream entities() {
        return entities;
    }

    public List<WorldOutput> outputs() {
        return outputs;
    }

    /** Whether each entity has one event, which is one record. */
    public boolean isPlain() {
        return isPlain;
    }

    /** Whether its records have a timestamp of their own, which follows from the event. */
    public boolean isTimed() {
        return isTimed;
    }

    /** About how many bytes all records have that were made so far. */
    public long bytes() {
        return bytes;
    }

    private long timestamp(Event event) {
        if (timeField < 0) {
            return Math.floorDiv(event.at(), MICROS_PER_MILLI);
        }
        Instant time = (Instant) row.value(timeField);
        if (time.isBefore(Instant.EPOCH)) {
            throw new ConnectException("The timestamp of record " + event.entity() + " of the stream " + name + " is "
                    + time + ", but Kafka accepts none before 1970. Change the definition.");
        }
        return time.toEpochMilli();
    }

    /** How many records an event has. */
    public int parts(Event event) {
        row.moveTo(event);
        int parts = 0;
        for (WorldOutput output : outputs) {
            parts += output.parts(row);
        }
        return parts;
    }

    /**
     * Adds the records of an event.
     *
     * @param first the number of the first part that is added
     * @param end the number after the last one
     * @param offsets the offset after each part
     */
    public void add(
            Event event,
            int first,
            int end,
            Map<String, ?> partition,
            IntFunction<Map<String, ?>> offsets,
            List<SourceRecord> out) {
        row.moveTo(event);
        Long timestamp = isTimed ? (Long) timestamp(event) : null;
        int part = 0;
        for (WorldOutput output : outputs) {
            int parts = output.parts(row);
            for (int i = 0; i < parts; i++) {
                if (part >= first && part < end) {
                    out.add(output.make(row, i, partition, offsets.apply(part), timestamp));
                    bytes += output.bytes();
                }
                part++;
            }
        }
    }
}
