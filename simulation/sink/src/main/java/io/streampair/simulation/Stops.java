// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.Loop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Looks at what a task that is stopped leaves to be delivered again. */
final class Stops {
    private static final long QUIET = Loop.ms(30_000);

    private final Simulation simulation;
    private final Map<Worker, Stop> stops = new HashMap<>();

    /** The positions in which a stop began. */
    private record Stop(long begunAt, Map<TopicPartition, Long> positions) {}

    Stops(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The task is about to be stopped. */
    void before(Worker worker) {
        boolean isWell = !simulation.cluster().isTroubled()
                && (simulation.cluster().lastTrouble() == Long.MIN_VALUE
                        || simulation.cluster().lastTrouble() + QUIET
                                < simulation.loop().now())
                && worker.mustBeConnected()
                && !worker.consumer().isExpelled()
                && !simulation.failsReports()
                && simulation.settings().tolerant()
                && simulation.settings().workload().columns() != null
                && !simulation.schedule().has(Operation.Kind.ADD_COLUMN)
                && !simulation.schedule().has(Operation.Kind.DROP_COLUMN)
                && !simulation.schedule().has(Operation.Kind.DROP_TABLE)
                && simulation.settings().number("max.rows.per.second", 0) == 0
                && !simulation.schedule().has(Operation.Kind.FAIL_COMMITS);
        if (isWell) {
            stops.put(
                    worker,
                    new Stop(
                            simulation.loop().now(),
                            new HashMap<>(worker.consumer().positions())));
        }
    }

    /** The task has been stopped. A task that stands still has no time left to wait for its writes. */
    void after(Worker worker) {
        Stop stop = stops.remove(worker);
        if (stop == null || worker.stoodStillSince(stop.begunAt())) {
            return;
        }
        Map<TopicPartition, Long> before = stop.positions();
        Map<TopicPartition, List<LogRecord>> left = new HashMap<>();
        before.forEach((name, position) -> {
            Log.Partition partition = simulation.log().partition(name.partition());
            long committed = simulation.group().committed(name.partition());
            left.put(
                    name,
                    partition.records().stream()
                            .filter(record -> record.offset() >= committed && record.offset() < position)
                            .toList());
        });
        // What was dropped for a refused row must be read again to be written, with all that was written at the same
        // time, and a stop leaves no time for it. Retention may have deleted the refused record; one that was reported
        // is refused again if it is read again.
        boolean hasRefused = before.entrySet().stream().anyMatch(each -> hasRefused(each.getKey(), each.getValue()));
        if (!hasRefused) {
            left.forEach((name, records) -> judge(name, records, before.get(name)));
        }
    }

    private boolean hasRefused(TopicPartition name, long position) {
        return simulation.log().partition(name.partition()).all().stream()
                .anyMatch(record -> record.kind() == LogRecord.Kind.REFUSED
                        && record.offset() < position
                        && (record.offset() >= simulation.group().lastCommitted(name.partition())
                                || !simulation.history().isReported(record)));
    }

    private void judge(TopicPartition name, List<LogRecord> left, long position) {
        for (LogRecord record : left) {
            if (simulation.history().deliveries(record) > 0) {
                long committed = simulation.group().committed(name.partition());
                simulation
                        .verdict()
                        .add(
                                Oracle.STOP_LEAVES_NOTHING,
                                record.at() + " will be delivered again: committed is " + committed
                                        + ", the position was " + position);
                return;
            }
        }
    }
}
