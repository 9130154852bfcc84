// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.cassandra.row.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The order in which topics, tables and the recomputed world are gone through, without knowing where they are. */
final class WorldAudit {
    /** How many records are tried at least beyond the committed ones before something counts as surplus. */
    private static final long LEAST_AHEAD = 100_000;
    /** And for each record of the topics: one task may be ahead of the others. */
    private static final long AHEAD_FOR_EACH = 4;
    /** After how many of them references are looked up again. */
    private static final long REFERENCES_EACH = 1_000;

    private final Supplier<RecomputedWorld> world;
    private final boolean isExactlyOnce;
    private final Function<RecomputedWorld, TableAudits> audits;
    private final UnwrittenRecords unwritten;

    /** Passes on all records of the topics. */
    interface Topics {
        void read(Consumer<ConsumerRecord<byte[], byte[]>> reader);
    }

    /** Passes on all rows of a table. */
    interface Tables {
        void scan(TableName table, TableLayout layout, TableAudits.RowReader reader);
    }

    /**
     * @param world from its first record on, each time
     * @param audits of the sinks' tables, for a world
     * @param unwritten what the sinks need not have written
     */
    WorldAudit(
            Supplier<RecomputedWorld> world,
            boolean isExactlyOnce,
            Function<RecomputedWorld, TableAudits> audits,
            UnwrittenRecords unwritten) {
        this.world = world;
        this.isExactlyOnce = isExactlyOnce;
        this.audits = audits;
        this.unwritten = unwritten;
    }

    WorldVerdict check(Topics topics, Tables tables) {
        RecomputedWorld first = world.get();
        Map<String, Boolean> timed = first.topics();
        TopicAudit records = new TopicAudit(timed.keySet(), !isExactlyOnce);
        TableAudits rows = audits.apply(first);
        topics.read(record -> {
            MadeRecord made = made(record, timed);
            records.find(made);
            unwritten.find(record, made.fingerprint());
        });
        while (first.next() && first.hasCommitted()) {
            if (first.isCommitted()) {
                MadeRecord record = untimed(first.record(), timed);
                records.expect(record);
                if (isWritten(record, records)) {
                    rows.of(record, TableAudit::expect);
                }
            }
        }
        rows.find(tables);
        tryAhead(records, rows, timed, LEAST_AHEAD + AHEAD_FOR_EACH * records.found());
        if (!records.isRight() || rows.open() > 0) {
            explain(topics, records, rows, timed);
        }
        List<String> notes = new ArrayList<>(rows.unchecked());
        unwritten.note().ifPresent(notes::add);
        return new WorldVerdict(records.verdicts(), rows.verdicts(), rows.referencesVerdict(), notes);
    }

    private boolean isWritten(MadeRecord record, TopicAudit records) {
        return !unwritten.has(record.fingerprint(), records.found(record));
    }

    /** Tries records that need not be there yet, until each difference is explained or this many are tried. */
    private void tryAhead(TopicAudit records, TableAudits rows, Map<String, Boolean> timed, long most) {
        if (records.open() + rows.open() + rows.openReferences() == 0) {
            return;
        }
        RecomputedWorld again = world.get();
        long tried = 0;
        while (tried < most && records.open() + rows.open() + rows.openReferences() > 0 && again.next()) {
            MadeRecord record = untimed(again.record(), timed);
            boolean isCommitted = again.hasCommitted() && again.isCommitted();
            if (!isCommitted || !isWritten(record, records)) {
                records.allow(record);
                rows.of(record, TableAudit::allow);
                tried++;
                if (tried % REFERENCES_EACH == 0) {
                    rows.allowReferences();
                }
            }
        }
        rows.allowReferences();
    }

    private void explain(Topics topics, TopicAudit records, TableAudits rows, Map<String, Boolean> timed) {
        rows.beginAgain();
        RecomputedWorld again = world.get();
        while (again.next() && again.hasCommitted()) {
            if (again.isCommitted()) {
                MadeRecord record = untimed(again.record(), timed);
                if (isWritten(record, records)) {
                    rows.of(record, TableAudit::expectAgain);
                }
                records.expectAgain(record);
            }
        }
        topics.read(record -> records.findAgain(made(record, timed)));
    }

    private static MadeRecord made(ConsumerRecord<byte[], byte[]> record, Map<String, Boolean> timed) {
        return MadeRecord.of(record, timed.get(record.topic()));
    }

    /** Without its timestamp if others of its topic have none that is known. */
    private static MadeRecord untimed(MadeRecord record, Map<String, Boolean> timed) {
        return timed.get(record.topic()) ? record : new MadeRecord(record.topic(), record.key(), record.value(), null);
    }
}
