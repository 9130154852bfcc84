// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.life.Cut;
import io.streampair.faker.time.Durations;
import io.streampair.faker.world.FieldReference;
import io.streampair.faker.world.World;
import io.streampair.faker.world.WorldOutput;
import io.streampair.faker.world.WorldStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * All records of a configuration with a {@code definition}, in the order of logical time, as the connector's tasks make
 * them together. Not thread-safe.
 */
public final class WorldRecords {
    private final World world;
    private final WorldSplits splits;
    private final Deque<SourceRecord> made = new ArrayDeque<>();
    private Feed feed;
    private long micros;

    private WorldRecords(World world, WorldSplits splits) {
        this.world = world;
        this.splits = splits;
    }

    /** Whether a configuration has a definition. */
    public static boolean isWorld(Map<String, String> configuration) {
        return WorldKeys.isWorld(configuration);
    }

    /**
     * The records of a connector's configuration, from the first one on.
     *
     * @throws ConfigException if the configuration is invalid; the message has one line for each problem
     */
    public static WorldRecords from(Map<String, String> configuration) {
        World world = WorldCompiler.world(configuration);
        return new WorldRecords(world, WorldSplits.of(world, WorldKeys.splits(configuration)));
    }

    /** The next record, with the source partition and offset that a task gives it; null after the last one. */
    public SourceRecord next() {
        if (feed == null) {
            feed = WorldFeed.all(world, splits);
        }
        while (!feed.isReady()) {
            // Another slice.
        }
        while (made.isEmpty() && !feed.atEnd()) {
            micros = world.startMicros() + feed.next();
            List<SourceRecord> batch = new ArrayList<>();
            feed.emit(batch);
            made.addAll(batch);
        }
        return made.poll();
    }

    /** When the last record happens, in microseconds since 1970. */
    public long micros() {
        return micros;
    }

    /** Whether the definition has no end. */
    public boolean isEndless() {
        return world.records() == 0
                && (world.end().equals(Cut.NONE) || world.end().at() >= Durations.LAST);
    }

    /** The topics that are written, by their names. */
    public Map<String, WorldTopic> topics() {
        Map<String, WorldTopic> topics = new LinkedHashMap<>();
        for (WorldStream stream : world.streams()) {
            for (WorldOutput output : stream.outputs()) {
                topics.merge(
                        output.topic(),
                        new WorldTopic(
                                stream.isTimed(),
                                output.key().schema(),
                                output.value().schema()),
                        (one, other) -> new WorldTopic(one.isTimed() && other.isTimed(), one.key(), one.value()));
            }
        }
        return topics;
    }

    /** The fields that refer to records of the topics, as far as the definition tells; none of elements of arrays. */
    public List<FieldReference> references() {
        return world.references();
    }

    /**
     * How far the tasks have come by stored offsets.
     *
     * @param offsets by source partition; partitions of other streams are left out
     * @throws org.apache.kafka.connect.errors.ConnectException if an offset is not a position of this world
     */
    public WorldProgress progress(Map<Map<String, ?>, Map<String, ?>> offsets) {
        return new WorldProgress(world, splits, offsets);
    }
}
