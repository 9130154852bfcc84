// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import io.streampair.cassandra.row.TableName;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The order in which topics, tables and the recomputed world are gone through, without knowing where they are. */
final class WorldAudit {
    /** The least number of records to try beyond the committed ones before something counts as surplus. */
    private static final long LEAST_AHEAD = 100_000;

    private final Supplier<RecomputedWorld> world;
    private final boolean isExactlyOnce;
    private final Function<Map<String, Boolean>, TableAudits> audits;

    /** Passes on all records of the topics. */
    interface Topics {
        void read(Consumer<ConsumerRecord<byte[], byte[]>> reader);
    }

    /** Passes on all rows of a table. */
    interface Tables {
        void scan(TableName table, TableLayout layout, TableAudit audit);
    }

    /**
     * @param world from its first record on, each time
     * @param audits of the sinks' tables, for the topics and whether their timestamps are recomputed
     */
    WorldAudit(
            Supplier<RecomputedWorld> world,
            boolean isExactlyOnce,
            Function<Map<String, Boolean>, TableAudits> audits) {
        this.world = world;
        this.isExactlyOnce = isExactlyOnce;
        this.audits = audits;
    }

    WorldVerdict check(Topics topics, Tables tables) {
        RecomputedWorld first = world.get();
        Map<String, Boolean> timed = first.topics();
        TopicAudit records = new TopicAudit(timed.keySet(), !isExactlyOnce);
        TableAudits rows = audits.apply(timed);
        topics.read(record -> records.find(made(record, timed)));
        long expected = 0;
        while (first.next() && first.hasCommitted()) {
            if (first.isCommitted()) {
                MadeRecord record = untimed(first.record(), timed);
                records.expect(record);
                rows.of(record, TableAudit::expect);
                expected++;
            }
        }
        rows.each((name, audit) -> {
            audit.expectNoMore();
            tables.scan(name, rows.layout(name), audit);
            audit.findNoMore();
        });
        tryAhead(records, rows, timed, expected + LEAST_AHEAD);
        if (!records.isRight() || rows.open() > 0) {
            explain(topics, records, rows, timed);
        }
        return new WorldVerdict(records.verdicts(), rows.verdicts(), rows.unchecked());
    }

    /** Tries records that need not be there yet, until each difference is explained or this many are tried. */
    private void tryAhead(TopicAudit records, TableAudits rows, Map<String, Boolean> timed, long most) {
        if (records.open() + rows.open() == 0) {
            return;
        }
        RecomputedWorld again = world.get();
        long tried = 0;
        while (tried < most && records.open() + rows.open() > 0 && again.next()) {
            if (!again.hasCommitted() || !again.isCommitted()) {
                MadeRecord record = untimed(again.record(), timed);
                records.allow(record);
                rows.of(record, TableAudit::allow);
                tried++;
            }
        }
    }

    private void explain(Topics topics, TopicAudit records, TableAudits rows, Map<String, Boolean> timed) {
        rows.each((name, audit) -> audit.beginAgain());
        RecomputedWorld again = world.get();
        while (again.next() && again.hasCommitted()) {
            if (again.isCommitted()) {
                MadeRecord record = untimed(again.record(), timed);
                records.expectAgain(record);
                rows.of(record, TableAudit::expectAgain);
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
