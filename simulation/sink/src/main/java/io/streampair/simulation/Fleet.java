// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.log.FakeConsumer;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.log.LogRecord;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import java.util.ArrayList;
import java.util.List;

/** The workers, and the operator who starts them again. */
final class Fleet {
    private static final int RESTART_MILLIS = 500;
    private static final int RESTART_SPREAD_MILLIS = 2_000;

    private final Simulation simulation;
    private final Chance chance;
    private final Worker[] workers;
    private final List<LogRecord> skipped = new ArrayList<>();
    private int wanted;
    private int incarnations;

    Fleet(Simulation simulation) {
        this.simulation = simulation;
        this.chance = simulation.chance("fleet");
        this.workers = new Worker[simulation.settings().workers()];
        this.wanted = workers.length;
    }

    void start() {
        for (int i = 0; i < workers.length; i++) {
            start(i);
        }
    }

    private void start(int slot) {
        workers[slot] = new Worker(simulation, slot, incarnations++ / workers.length);
        workers[slot].start();
    }

    /** The worker of a slot, the last one if it has ended. */
    Worker worker(int slot) {
        return workers[slot % workers.length];
    }

    List<Worker> workers() {
        return List.of(workers);
    }

    /** The bad records that the operator has moved the offsets past. */
    List<LogRecord> skipped() {
        return skipped;
    }

    /** A task has ended, by itself if there is a failure. */
    void ended(Worker worker, Throwable failure) {
        if (failure != null) {
            LogRecord bad = badRecordOf(failure);
            if (bad != null) {
                skip(worker, bad);
            } else {
                simulation.verdict().failed(worker, failure);
            }
        }
        restartLater(worker.slot(), RESTART_MILLIS + chance.below(RESTART_SPREAD_MILLIS));
    }

    /** The bad record that a failure names, or null. */
    private LogRecord badRecordOf(Throwable failure) {
        List<LogRecord> all = simulation.log().allRecords();
        all.addAll(skipped);
        for (LogRecord record : all) {
            if (record.isBad() || simulation.history().isUncertain(record)) {
                String where =
                        simulation.log().partition(record.partition()).name() + " at offset " + record.offset() + ":";
                for (Throwable each = failure; each != null; each = each.getCause()) {
                    if (String.valueOf(each.getMessage()).contains(where)) {
                        return record;
                    }
                }
            }
        }
        return null;
    }

    /** Without tolerance a person moves the offset past the record; what is below must be committed by then. */
    private void skip(Worker worker, LogRecord bad) {
        Log.Partition partition = simulation.log().partition(bad.partition());
        long committed = simulation.group().committed(bad.partition());
        long below = Math.min(partition.start(), bad.offset());
        for (LogRecord record : partition.records()) {
            if (record.offset() < bad.offset()) {
                below = record.offset() + 1;
            }
        }
        boolean isWell = simulation.cluster().lastTrouble() == Long.MIN_VALUE
                && !worker.consumer().hasLost()
                && !simulation.schedule().has(Operation.Kind.FAIL_COMMITS);
        if (isWell && committed < below) {
            simulation
                    .verdict()
                    .add(
                            Oracle.BELOW_BAD_COMMITTED,
                            "failed at " + bad.at() + ", committed is " + committed + " and should be " + below);
        }
        if (bad.offset() >= committed) {
            partition.remove(bad);
            skipped.add(bad);
        }
    }

    private void restartLater(int slot, long millis) {
        simulation.loop().after(Loop.ms(millis), () -> {
            if (slot < wanted && !workers[slot].isRunning()) {
                if (workers[slot].isBusy()) {
                    restartLater(slot, 100);
                } else {
                    start(slot);
                }
            }
        });
    }

    void kill(int slot) {
        Worker worker = worker(slot);
        if (worker.isRunning()) {
            worker.kill();
            expelLater(worker, simulation.settings().sessionMillis());
            restartLater(worker.slot(), 1_000);
        }
    }

    void freeze(int slot, long millis) {
        Worker worker = worker(slot);
        worker.freeze(simulation.loop().now() + Loop.ms(millis));
        if (millis > simulation.settings().sessionMillis()) {
            expelLater(worker, simulation.settings().sessionMillis());
        }
    }

    void stall(int slot, long millis) {
        Worker worker = worker(slot);
        worker.stall(simulation.loop().now() + Loop.ms(millis));
        if (millis > simulation.settings().sessionMillis()) {
            expelLater(worker, simulation.settings().sessionMillis());
        }
    }

    private void expelLater(Worker worker, long millis) {
        FakeConsumer consumer = worker.consumer();
        simulation.loop().after(Loop.ms(millis), () -> simulation.group().expel(consumer));
    }

    void pause(int slot, long millis) {
        Worker worker = worker(slot);
        worker.pause(true);
        simulation.loop().after(Loop.ms(millis), () -> worker.pause(false));
    }

    void unpause() {
        for (Worker worker : workers) {
            worker.pause(false);
        }
    }

    void restart(int slot) {
        worker(slot).stop();
    }

    /** Ends all tasks, and starts another number of them. */
    void rescale(int tasks) {
        wanted = Math.max(1, Math.min(tasks, workers.length));
        for (Worker worker : workers) {
            if (worker.isRunning()) {
                worker.stop();
            } else if (worker.slot() < wanted) {
                restartLater(worker.slot(), RESTART_MILLIS);
            }
        }
    }

    /** Ends all tasks gracefully, for good. */
    void stop() {
        wanted = 0;
        for (Worker worker : workers) {
            worker.stop();
        }
    }

    /** Drops what is left of the workers. */
    void end() {
        for (Worker worker : workers) {
            if (worker != null && worker.isRunning()) {
                worker.kill();
            }
        }
    }
}
