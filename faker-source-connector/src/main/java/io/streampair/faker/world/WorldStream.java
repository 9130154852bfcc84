// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.life.Event;
import io.streampair.faker.life.LifeStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
    private long bytes;

    /**
     * @param isPlain whether each entity has one event, which is one record
     * @param isTimed whether its records have the logical time as their timestamp
     */
    public WorldStream(
            String name, LifeStream entities, Row row, List<WorldOutput> outputs, boolean isPlain, boolean isTimed) {
        this.name = name;
        this.entities = entities;
        this.row = row;
        this.outputs = List.copyOf(outputs);
        this.isPlain = isPlain;
        this.isTimed = isTimed;
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

    /** Whether its records have the logical time as their timestamp. */
    public boolean isTimed() {
        return isTimed;
    }

    /** About how many bytes all records have that were made so far. */
    public long bytes() {
        return bytes;
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
        Long timestamp = isTimed ? (Long) Math.floorDiv(event.at(), MICROS_PER_MILLI) : null;
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
