// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.rate.RateLimiter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The records of some splits of a stream. */
final class StreamFeed implements Feed {
    private final RecordStream stream;
    private final SplitCursor cursor;
    private final Map<Long, Integer> cutPlaces;

    private StreamFeed(RecordStream stream, List<SplitOffset> offsets) {
        this.stream = stream;
        this.cutPlaces = cutPlaces(offsets);
        this.cursor = new SplitCursor(
                offsets.stream().map(SplitOffset::next).toList(),
                stream.splits().count(),
                stream.end());
    }

    static StreamFeed of(Map<String, String> configuration, List<Integer> owned, OffsetStorageReader reader) {
        RecordStream stream = StreamCompiler.stream(configuration);
        Splits splits = stream.splits();
        List<Map<String, Object>> partitions = new ArrayList<>();
        for (int split : owned) {
            partitions.add(splits.partition(split));
        }
        Map<Map<String, Object>, Map<String, Object>> stored = reader.offsets(partitions);
        List<SplitOffset> offsets = new ArrayList<>();
        for (int split : owned) {
            SplitOffset offset = splits.next(split, stored.get(splits.partition(split)));
            stream.restore(split, offset);
            offsets.add(offset);
        }
        return new StreamFeed(stream, offsets);
    }

    /** The places at which some records were written before a stop, with their number. */
    private static Map<Long, Integer> cutPlaces(List<SplitOffset> offsets) {
        Map<Long, Integer> cut = new HashMap<>();
        for (SplitOffset offset : offsets) {
            if (offset.written() > 0) {
                cut.put(offset.next(), offset.written());
            }
        }
        return cut;
    }

    @Override
    public String subject() {
        return stream.splits().stream();
    }

    @Override
    public boolean atEnd() {
        return cursor.atEnd();
    }

    @Override
    public long next() {
        return cursor.next();
    }

    @Override
    public void emit(List<SourceRecord> batch) {
        long index = cursor.advance();
        int before = batch.size();
        stream.emit(index, batch);
        Integer written = cutPlaces.isEmpty() ? null : cutPlaces.remove(index);
        if (written != null) {
            batch.subList(before, Math.min(batch.size(), before + written)).clear();
        }
    }

    @Override
    public long bytes() {
        return stream.bytes();
    }

    @Override
    public RateLimiter rateLimiter(Clock clock) {
        return stream.rateLimiter(cursor.next(), clock);
    }

    @Override
    public InjectedDisorder injected() {
        return stream.injected();
    }
}
