// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.disorder.Disorder;
import io.streampair.faker.disorder.Poison;
import io.streampair.faker.rate.RateCompiler;
import io.streampair.faker.rate.RateLimiter;
import io.streampair.faker.record.RecordMaker;
import io.streampair.faker.stream.Position;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * All records of a stream, by their index: as generated, and as written. At the position of an index in its split a
 * task usually writes the record of this index; with disorder also none, several, or an earlier one.
 */
final class RecordStream {
    private final Splits splits;
    private final Position position;
    private final RecordMaker maker;
    private final Disorder disorder;
    private final boolean orderly;
    private final RateCompiler rates;
    private final Ends ends;
    private final long recordBytes;
    private long bytes;
    private final InjectedDisorder injected = new InjectedDisorder();

    /** {@code count} is the number of records, -1 without limit. */
    RecordStream(
            Splits splits, Position position, RecordMaker maker, Disorder disorder, RateCompiler rates, long count) {
        this.splits = splits;
        this.position = position;
        this.maker = maker;
        this.disorder = disorder;
        this.orderly = !disorder.any();
        this.rates = rates;
        long end = count < 0 ? SplitOffset.GREATEST : Math.min(count, SplitOffset.GREATEST);
        this.ends = new Ends(end, splits.count(), disorder.reorderMax());
        this.recordBytes = maker.mostBytes();
    }

    Splits splits() {
        return splits;
    }

    /** The index after the last record. */
    long end() {
        return ends.current();
    }

    /** Whether every index writes exactly its own record. */
    boolean isOrderly() {
        return orderly;
    }

    /** Goes on where the stored offset of a split says. */
    void restore(int split, SplitOffset offset) {
        ends.restore(split, offset);
    }

    /** About how many bytes all records have that were made so far. */
    long bytes() {
        return bytes;
    }

    InjectedDisorder injected() {
        return injected;
    }

    RateLimiter rateLimiter(long next, Clock clock) {
        return rates.rateLimiter(next, clock::nanoTime, clock.millis());
    }

    /** The record at an index without disorder. */
    SourceRecord generate(long index) {
        bytes += recordBytes;
        position.moveTo(index);
        return maker.make(position, splits.partition(splits.of(index)), splits.offsetAfter(index));
    }

    /** Adds the records that are written at the position of an index. */
    void emit(long index, List<SourceRecord> out) {
        if (orderly) {
            out.add(generate(index));
            return;
        }
        int before = out.size();
        if (displacement(index) == 0) {
            addCopies(index, index, out);
        }
        for (long places = 1; places <= Math.min(disorder.reorderMax(), index / splits.count()); places++) {
            long moved = index - places * splits.count();
            if (displacement(moved) == places) {
                addCopies(moved, index, out);
            }
        }
        setOffsets(index, out.subList(before, out.size()));
    }

    /** Only the last record at a place moves the source offset beyond it; the others count what is written there. */
    private void setOffsets(long place, List<SourceRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            boolean last = i == records.size() - 1;
            long next = last ? place + splits.count() : place;
            SplitOffset offset = new SplitOffset(next, last ? 0 : i + 1, ends.near(next));
            records.set(i, withOffset(records.get(i), offset.toMap()));
        }
    }

    /** A record never moves beyond the end of the stream. */
    private long displacement(long index) {
        long places = disorder.displacement(index);
        return places > 0 && ends.allowMove(index, index + places * splits.count()) ? places : 0;
    }

    private void addCopies(long index, long place, List<SourceRecord> out) {
        if (disorder.drops(index)) {
            injected.dropped();
            return;
        }
        out.add(marked(index, place, false));
        if (disorder.duplicates(index)) {
            injected.duplicate();
            out.add(marked(index, place, true));
        }
    }

    private SourceRecord marked(long index, long place, boolean again) {
        long clockError = disorder.clockErrorMillis(index);
        Poison poison = disorder.poison(index);
        position.moveTo(index);
        position.shiftClock(clockError);
        Map<String, Object> partition = splits.partition(splits.of(index));
        bytes += recordBytes + (poison == null ? 0 : poison.bytes());
        SourceRecord record = poison == null
                ? maker.make(position, partition, Map.of())
                : maker.make(position, partition, Map.of(), poison.format());
        mark(record, again, "duplicate");
        mark(record, place != index, "reordered");
        mark(record, clockError < 0, "late");
        mark(record, clockError > 0, "early");
        if (poison != null) {
            mark(record, true, poison.kind());
        }
        long gap = again ? 0 : gapBefore(index);
        mark(record, gap > 0, "gap:" + gap);
        if (!again) {
            injected.made(place != index, clockError, poison != null);
        }
        return record;
    }

    private void mark(SourceRecord record, boolean so, String mark) {
        if (so) {
            record.headers().addString(disorder.header(), mark);
        }
    }

    private long gapBefore(long index) {
        long dropped = 0;
        long before = index - splits.count();
        while (before >= 0 && disorder.drops(before)) {
            dropped++;
            before -= splits.count();
        }
        return dropped;
    }

    private static SourceRecord withOffset(SourceRecord record, Map<String, Object> offset) {
        return new SourceRecord(
                record.sourcePartition(),
                offset,
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                record.headers());
    }
}
