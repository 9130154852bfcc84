// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.WorldProgress;
import io.streampair.faker.WorldRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The streams of a definition. All are divided into equally many splits, which are numbered through; a place is the number
 * of a record within its split. Places stay the same when the end of the definition changes.
 */
final class ExpectedDefinition extends Expected {
    private static final String END = "definition.end";
    private static final String STREAM = "stream";
    private static final String SPLIT = "split";
    private static final String SPLITS = "splits";
    private static final String PART = "part";

    private final List<String> streams;
    private final int ofStream;
    private final WorldRecords world;
    /** Of each split, up to the latest of all ends. */
    private final List<List<SourceRecord>> records;
    /** How many records of each split come before the end of now. */
    private final int[] counts;

    private final Map<Long, List<Item>> places = new HashMap<>();

    private ExpectedDefinition(
            Passage passage,
            List<String> streams,
            int ofStream,
            WorldRecords world,
            List<List<SourceRecord>> records,
            int[] counts) {
        super(passage, counts.length, Arrays.stream(counts).sum());
        this.streams = streams;
        this.ofStream = ofStream;
        this.world = world;
        this.records = records;
        this.counts = counts;
    }

    /**
     * The records of a configuration.
     *
     * @param streams the names of the streams
     * @param later other ends that the definition has at other times
     */
    static ExpectedDefinition of(
            Map<String, String> configuration, Passage passage, List<String> streams, List<String> later) {
        int ofStream = Integer.parseInt(configuration.get(SPLITS));
        WorldRecords world = WorldRecords.from(configuration);
        List<List<SourceRecord>> most = divided(world, streams, ofStream);
        int[] counts = most.stream().mapToInt(List::size).toArray();
        for (String end : later) {
            Map<String, String> other = new TreeMap<>(configuration);
            other.put(END, end);
            List<List<SourceRecord>> divided = divided(WorldRecords.from(other), streams, ofStream);
            most = size(divided) > size(most) ? divided : most;
        }
        return new ExpectedDefinition(passage, streams, ofStream, world, most, counts);
    }

    private static int size(List<List<SourceRecord>> splits) {
        return splits.stream().mapToInt(List::size).sum();
    }

    private static List<List<SourceRecord>> divided(WorldRecords all, List<String> streams, int ofStream) {
        List<List<SourceRecord>> divided = new ArrayList<>();
        for (int i = 0; i < streams.size() * ofStream; i++) {
            divided.add(new ArrayList<>());
        }
        for (SourceRecord record = all.next(); record != null; record = all.next()) {
            divided.get(split(record.sourcePartition(), streams, ofStream)).add(record);
        }
        return divided;
    }

    private static int split(Map<String, ?> partition, List<String> streams, int ofStream) {
        int stream = streams.indexOf(String.valueOf(partition.get(STREAM)));
        return stream * ofStream + ((Number) partition.get(SPLIT)).intValue();
    }

    @Override
    long end(long place) {
        int split = (int) (place % splits);
        return split + (long) splits * counts[split];
    }

    @Override
    List<Item> at(long place) {
        return places.computeIfAbsent(place, this::make);
    }

    private List<Item> make(long place) {
        int split = (int) (place % splits);
        int number = (int) (place / splits);
        return number < counts[split]
                ? List.of(item(place, 0, true, records.get(split).get(number)))
                : List.of();
    }

    @Override
    int split(Map<String, ?> partition) {
        return split(partition, streams, ofStream);
    }

    @Override
    Map<String, Object> partition(int split) {
        return Map.of(STREAM, streams.get(split / ofStream), SPLIT, split % ofStream);
    }

    @Override
    Stand stand(Map<String, ?> partition, Map<String, ?> offset) {
        if (offset == null) {
            return Stand.at(-1);
        }
        int split = split(partition);
        WorldProgress progress = world.progress(Map.of(partition, offset));
        int low = 0;
        int high = records.get(split).size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (progress.covers(records.get(split).get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Stand.at(split + (long) splits * low);
    }

    @Override
    Map<String, Object> offset(int split, String text) {
        if (text.contains("T")) {
            return Map.of("at", text);
        }
        int before = Math.min(
                (int) (Long.parseLong(text) / splits) - 1, records.get(split).size() - 1);
        return before < 0 ? null : new HashMap<>(records.get(split).get(before).sourceOffset());
    }

    @Override
    void restore(int split, Stand offset) {
        // Where a task goes on changes nothing.
    }

    @Override
    boolean belongTogether(Item record, Item next) {
        return record.record().sourceOffset().containsKey(PART) && event(record).equals(event(next));
    }

    private static Map<String, Object> event(Item item) {
        Map<String, Object> event = new HashMap<>(item.record().sourceOffset());
        event.remove(PART);
        return event;
    }
}
