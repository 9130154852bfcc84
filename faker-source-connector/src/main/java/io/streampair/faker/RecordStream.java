// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.disorder.Disorder;
import io.streampair.faker.rate.RateCompiler;
import io.streampair.faker.rate.RateLimiter;
import io.streampair.faker.record.RecordMaker;
import io.streampair.faker.stream.Position;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * All records of a stream, by their index, as they are and as they are written. Each index has one place in its split
 * where records are written: usually its own, but also none, more than one, or one from before, as the disorder says.
 */
final class RecordStream {
    private final Splits splits;
    private final Position position;
    private final RecordMaker maker;
    private final Disorder disorder;
    private final boolean orderly;
    private final RateCompiler timeLines;
    private final long end;
    private final InjectedDisorder injected = new InjectedDisorder();

    /** {@code count} is the number of records, -1 for no end. */
    RecordStream(
            Splits splits,
            Position position,
            RecordMaker maker,
            Disorder disorder,
            RateCompiler timeLines,
            long count) {
        this.splits = splits;
        this.position = position;
        this.maker = maker;
        this.disorder = disorder;
        this.orderly = !disorder.any();
        this.timeLines = timeLines;
        this.end = count < 0 ? Long.MAX_VALUE - splits.count() : count;
    }

    Splits splits() {
        return splits;
    }

    /** The index after the last record. */
    long end() {
        return end;
    }

    /** Whether something is written at each place. */
    boolean leavesNothingOut() {
        return orderly;
    }

    InjectedDisorder injected() {
        return injected;
    }

    RateLimiter pace(long next, Clock clock) {
        return timeLines.pace(next, clock::nanoTime, clock.millis());
    }

    /** The record at an index without any disorder. */
    SourceRecord generate(long index) {
        position.moveTo(index);
        return maker.make(position, splits.partition(splits.of(index)), splits.offsetAfter(index));
    }

    /** Adds what is written at the place of an index. */
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
        if (out.size() > before) {
            // Until the last record at this place is written, the place is not done.
            int last = out.size() - 1;
            out.set(last, withOffset(out.get(last), splits.offsetAfter(index)));
        }
    }

    /** A record is not moved beyond the end of the stream. */
    private long displacement(long index) {
        long places = disorder.displacement(index);
        return index + places * splits.count() < end ? places : 0;
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
        int damage = disorder.damage(index);
        position.moveTo(index);
        position.shiftClock(clockError);
        Map<String, Object> partition = splits.partition(splits.of(index));
        Map<String, Object> offset = splits.offsetBefore(place);
        SourceRecord record = damage < 0
                ? maker.make(position, partition, offset)
                : maker.make(position, partition, offset, disorder.damagedFormat(damage));
        mark(record, again, "duplicate");
        mark(record, place != index, "reordered");
        mark(record, clockError < 0, "late");
        mark(record, clockError > 0, "early");
        if (damage >= 0) {
            mark(record, true, disorder.damageName(damage));
        }
        long gap = again ? 0 : gapBefore(index);
        mark(record, gap > 0, "gap:" + gap);
        if (!again) {
            injected.made(place != index, clockError, damage >= 0);
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
