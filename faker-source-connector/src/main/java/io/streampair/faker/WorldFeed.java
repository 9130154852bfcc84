// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.life.Cut;
import io.streampair.faker.life.Event;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.life.TimePosition;
import io.streampair.faker.life.WorldEvents;
import io.streampair.faker.rate.RateLimiter;
import io.streampair.faker.time.Births;
import io.streampair.faker.world.World;
import io.streampair.faker.world.WorldOutput;
import io.streampair.faker.world.WorldStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records of some splits of all streams of a world, in the order of time. */
final class WorldFeed implements Feed {
    /** A slice takes some milliseconds. */
    private static final int LIVES_AT_ONCE = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(WorldFeed.class);

    private final World world;
    private final WorldSplits splits;
    private final WorldEvents events;
    private final Event event = new Event();
    private final Map<Integer, WorldStream> byNumber = new HashMap<>();
    private final Map<Map<String, Object>, TimePosition> resumed = new HashMap<>();
    private final Cut end;

    private WorldFeed(World world, WorldSplits splits) {
        this.world = world;
        this.splits = splits;
        List<LifeStream> streams =
                world.streams().stream().map(WorldStream::entities).toList();
        this.end = world.cut();
        this.events = new WorldEvents(streams, splits.count(), end);
        world.streams().forEach(each -> byNumber.put(each.entities().number(), each));
    }

    /** The records of some splits, from their stored offsets on. */
    static WorldFeed of(Map<String, String> configuration, List<Integer> owned, OffsetStorageReader reader) {
        World world = WorldCompiler.world(configuration);
        WorldSplits splits = WorldSplits.of(world, WorldKeys.splits(configuration));
        boolean isFirst = "0".equals(configuration.get(StartedTask.TASK_INDEX));
        Map<Map<String, Object>, Map<String, Object>> stored =
                stored(world, splits, isFirst ? all(splits) : owned, reader);
        if (isFirst) {
            changed(world, splits, stored).ifPresent(LOG::warn);
        }
        return of(world, splits, owned, stored);
    }

    static List<Integer> all(WorldSplits splits) {
        return IntStream.range(0, splits.count()).boxed().toList();
    }

    static Map<Map<String, Object>, Map<String, Object>> stored(
            World world, WorldSplits splits, List<Integer> read, OffsetStorageReader reader) {
        List<Map<String, Object>> partitions = new ArrayList<>();
        world.streams()
                .forEach(stream -> read.forEach(
                        split -> partitions.add(splits.of(stream.name()).partition(split))));
        return reader.offsets(partitions);
    }

    /**
     * What to know where the offsets are those of other births or lives; mostly nothing.
     *
     * @param stored of all splits
     */
    static Optional<String> changed(
            World world, WorldSplits splits, Map<Map<String, Object>, Map<String, Object>> stored) {
        List<String> changed = new ArrayList<>();
        for (WorldStream stream : world.streams()) {
            if (IntStream.range(0, splits.count())
                    .mapToObj(splits.of(stream.name())::partition)
                    .anyMatch(partition -> splits.isOfOthers(stream, stored.get(partition)))) {
                changed.add(stream.name());
            }
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The definition has other births or lives than the one whose offsets the connector goes on"
                                + " from, in the streams " + String.join(", ", changed)
                                + ": seed, start, began, initial, arrive"
                                + " or life was changed. Records from now on do not join with those before. Restore these keys,"
                                + " or stop the connector, delete its offsets, and write into empty topics.");
    }

    /** All records of a world, from the beginning. */
    static WorldFeed all(World world, WorldSplits splits) {
        return of(world, splits, all(splits), Map.of());
    }

    private static WorldFeed of(
            World world,
            WorldSplits splits,
            List<Integer> owned,
            Map<Map<String, Object>, Map<String, Object>> stored) {
        WorldFeed feed = new WorldFeed(world, splits);
        for (int stream = 0; stream < world.streams().size(); stream++) {
            WorldStream of = world.streams().get(stream);
            for (int split : owned) {
                Map<String, Object> partition = splits.of(of.name()).partition(split);
                TimePosition from = splits.position(of, split, stored.get(partition));
                feed.events.resume(stream, split, from);
                feed.resumed.put(partition, from);
            }
        }
        return feed;
    }

    @Override
    public boolean isReady() {
        return events.prepare(LIVES_AT_ONCE);
    }

    @Override
    public String subject() {
        return world.streams().stream()
                .flatMap(stream -> stream.outputs().stream())
                .map(WorldOutput::topic)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean atEnd() {
        return events.time() == Births.NEVER;
    }

    /** Microseconds since the start. */
    @Override
    public long next() {
        return atEnd() ? Long.MAX_VALUE : events.time() - world.startMicros();
    }

    /** All parts of an event, so that they are in one batch, and in one transaction. */
    @Override
    public void emit(List<SourceRecord> batch) {
        events.next(event);
        WorldStream stream = byNumber.get(event.stream());
        Splits of = splits.of(stream.name());
        Map<String, Object> partition = of.partition(of.of(event.entity()));
        TimePosition from = resumed.remove(partition);
        stream.add(
                event,
                from == null ? 0 : from.firstPart(event),
                end.parts(event, Integer.MAX_VALUE),
                partition,
                part -> splits.offset(stream, event, part),
                batch);
    }

    @Override
    public long bytes() {
        long bytes = 0;
        for (WorldStream stream : world.streams()) {
            bytes += stream.bytes();
        }
        return bytes;
    }

    @Override
    public RateLimiter rateLimiter(Clock clock) {
        return world.pace().limiter(world.startMicros(), atEnd() ? 0 : next(), clock::nanoTime, clock.millis());
    }

    @Override
    public InjectedDisorder injected() {
        return new InjectedDisorder();
    }
}
