// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.life.Event;
import io.streampair.faker.life.TimePosition;
import io.streampair.faker.world.World;
import io.streampair.faker.world.WorldStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;

/** The splits of the streams of a world, with their source partitions and offsets. */
final class WorldSplits {
    private static final String AT = "at";
    private static final String ENTITY = "entity";
    private static final String EVENT = "event";
    private static final String PART = "part";
    private static final String WORLD = "world";

    private final Map<String, Splits> byStream = new LinkedHashMap<>();
    private final Map<String, WorldStream> streams = new LinkedHashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private final long startMicros;
    private final int count;

    private WorldSplits(World world, int count) {
        this.count = count;
        this.startMicros = world.startMicros();
        for (WorldStream stream : world.streams()) {
            byStream.put(stream.name(), new Splits(stream.name(), count));
            streams.put(stream.name(), stream);
            fingerprints.put(stream.name(), Long.toHexString(stream.entities().fingerprint()));
        }
    }

    static WorldSplits of(World world, int count) {
        return new WorldSplits(world, count);
    }

    int count() {
        return count;
    }

    Splits of(String stream) {
        return byStream.get(stream);
    }

    /** Those of a stream: all streams have as many. */
    Splits any() {
        return byStream.values().iterator().next();
    }

    /**
     * Where a split goes on: after the last part that is written.
     *
     * @param offset null for the beginning
     * @throws ConnectException if the offset is not a position of this split
     */
    TimePosition position(WorldStream stream, int split, Map<String, ?> offset) {
        if (offset == null) {
            return TimePosition.before(startMicros);
        }
        Map<String, Object> position = new HashMap<>(offset);
        position.remove(WORLD);
        if (position.keySet().equals(Set.of(AT))) {
            return TimePosition.before(instant(position.get(AT)) + 1);
        }
        if (stream.isPlain()) {
            long next = of(stream.name()).next(split, position).next();
            long born = stream.entities().births().at(next);
            return new TimePosition(born, next, 0, -1);
        }
        return written(split, position);
    }

    /** The position of the record that carries an offset: of a plain stream, the offset is that of the next one. */
    TimePosition carrier(WorldStream stream, int split, Map<String, ?> offset) {
        TimePosition position = position(stream, split, offset);
        if (!stream.isPlain()) {
            return position;
        }
        long entity = position.entity() - count;
        return new TimePosition(stream.entities().births().at(entity), entity, 0, 0);
    }

    private TimePosition written(int split, Map<String, ?> offset) {
        if (!offset.keySet().equals(Set.of(AT, ENTITY, EVENT, PART))) {
            throw new ConnectException(
                    "Invalid offset " + offset
                            + ". Set the key 'at' to an instant, such as 2026-03-01T00:00:00Z: everything after it is written.");
        }
        long entity = WholeNumbers.of(ENTITY, offset.get(ENTITY));
        if (entity < 0 || entity % count != split) {
            throw new ConnectException("Offset entity=" + entity + " is not of split " + split + " of " + count
                    + ". Set the key 'at' alone, to an instant. If the setting splits was changed, restore it, or stop the"
                    + " connector and delete its offsets to start over.");
        }
        return new TimePosition(
                WholeNumbers.of(AT, offset.get(AT)), entity, WholeNumbers.of(EVENT, offset.get(EVENT)), (int)
                        WholeNumbers.of(PART, offset.get(PART)));
    }

    private static long instant(Object at) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(String.valueOf(at)));
        } catch (DateTimeException | ArithmeticException e) {
            throw new ConnectException(
                    "Offset at=" + at + " is no instant. Write one such as 2026-03-01T00:00:00Z.", e);
        }
    }

    /** The offset after a part of an event. */
    Map<String, Object> offset(WorldStream stream, Event event, int part) {
        Map<String, Object> offset = new HashMap<>();
        offset.put(WORLD, fingerprints.get(stream.name()));
        if (stream.isPlain()) {
            offset.putAll(of(stream.name()).offsetAfter(event.entity()));
            return offset;
        }
        offset.put(AT, event.at());
        offset.put(ENTITY, event.entity());
        offset.put(EVENT, event.number());
        offset.put(PART, (long) part);
        return offset;
    }

    /** Whether an offset says that other births or lives led to it: by now the same number is somebody else. */
    boolean isOfOthers(WorldStream stream, Map<String, ?> offset) {
        Object print = offset == null ? null : offset.get(WORLD);
        return print != null && !print.equals(fingerprints.get(stream.name()));
    }

    /**
     * Checks an offset that a user sets.
     *
     * @throws ConnectException if the partition or offset does not belong to this world
     */
    void check(Map<String, ?> partition, Map<String, ?> offset) {
        Object name = partition == null ? null : partition.get("stream");
        Splits splits = name == null ? null : byStream.get(String.valueOf(name));
        if (splits == null) {
            throw new ConnectException(Suggestions.problem(
                    "Partition " + partition + " belongs to no stream of the definition",
                    Suggestions.didYouMean(String.valueOf(name), byStream.keySet()),
                    "Its streams are " + String.join(", ", byStream.keySet()) + ". Set the offset of others to null."));
        }
        position(streams.get(String.valueOf(name)), splits.split(partition), offset);
    }
}
