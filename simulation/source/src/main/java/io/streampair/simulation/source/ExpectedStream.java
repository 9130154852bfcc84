// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.SimulatedRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** A single stream: a place is an index. */
final class ExpectedStream extends Expected {
    private static final String SPLIT = "split";

    private final SimulatedRecords generator;
    private final String stream;
    private final Map<Long, List<Item>> places = new HashMap<>();

    ExpectedStream(Map<String, String> configuration, Passage passage) {
        super(
                passage,
                Integer.parseInt(configuration.getOrDefault(FakerSourceConfig.SPLITS, "16")),
                lastOf(FakerSourceConfig.records(configuration)));
        generator = new SimulatedRecords(configuration);
        stream = configuration.get("topic");
    }

    private static long lastOf(long records) {
        return records < 0 ? Long.MAX_VALUE / 2 : records;
    }

    @Override
    long end(long place) {
        return end;
    }

    @Override
    List<Item> at(long place) {
        return places.computeIfAbsent(place, this::make);
    }

    private List<Item> make(long place) {
        List<SourceRecord> records = generator.written(place);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            items.add(item(place, i, i == records.size() - 1, records.get(i)));
        }
        return items;
    }

    /** The record of an index as it is without disorder. */
    Item orderly(long index) {
        return item(index, 0, true, generator.generate(index));
    }

    @Override
    int split(Map<String, ?> partition) {
        return ((Number) partition.get(SPLIT)).intValue();
    }

    @Override
    Map<String, Object> partition(int split) {
        return Map.of("stream", stream, SPLIT, split);
    }

    @Override
    Stand stand(Map<String, ?> partition, Map<String, ?> offset) {
        if (offset == null) {
            return Stand.at(-1);
        }
        Object written = offset.get("written");
        Object ends = offset.get("ends");
        return new Stand(
                ((Number) offset.get("next")).longValue(),
                written == null ? 0 : ((Number) written).intValue(),
                ends == null ? "" : String.valueOf(ends));
    }

    @Override
    Map<String, Object> offset(int split, String text) {
        return text.equals("-1") ? null : Map.of("next", Long.valueOf(text));
    }

    /** The offset says near which ends of the stream records stay. */
    @Override
    void restore(int split, Stand offset) {
        generator.restore(split, offset.offset());
        places.keySet().removeIf(place -> place % splits == split);
    }

    /** The cursor keeps the records of a place together. */
    @Override
    boolean belongTogether(Item record, Item next) {
        return false;
    }
}
