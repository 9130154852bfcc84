// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.life.TimePosition;
import io.streampair.faker.world.World;
import io.streampair.faker.world.WorldStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** How far a connector has come with a world: the stored offset of each split of each stream. */
public final class WorldProgress {
    private final WorldSplits splits;
    private final Map<String, WorldStream> streams = new HashMap<>();
    private final Map<Map<String, ?>, TimePosition> reached = new HashMap<>();
    private long lastMicros = Long.MIN_VALUE;

    WorldProgress(World world, WorldSplits splits, Map<Map<String, ?>, Map<String, ?>> offsets) {
        this.splits = splits;
        world.streams().forEach(stream -> streams.put(stream.name(), stream));
        offsets.forEach((partition, offset) -> {
            WorldStream stream = streams.get(String.valueOf(partition.get("stream")));
            if (stream != null && offset != null) {
                int split = splits.of(stream.name()).split(partition);
                TimePosition position = splits.position(stream, split, offset);
                reached.put(splits.of(stream.name()).partition(split), position);
                lastMicros = Math.max(lastMicros, position.at());
            }
        });
    }

    /** Whether a record of this world is at or before the offset of its split. */
    public boolean covers(SourceRecord record) {
        TimePosition until = reached.get(record.sourcePartition());
        if (until == null) {
            return false;
        }
        String name = String.valueOf(record.sourcePartition().get("stream"));
        int split = splits.of(name).split(record.sourcePartition());
        return splits.carrier(streams.get(name), split, record.sourceOffset()).compareTo(until) <= 0;
    }

    /** No record that happens later is covered: microseconds since 1970. */
    public long lastMicros() {
        return lastMicros;
    }
}
