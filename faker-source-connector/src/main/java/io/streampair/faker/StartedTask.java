// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task between its start and its stop. */
final class StartedTask {
    /** The key of a task's configuration that lists its splits. */
    static final String TASK_SPLITS = "task.splits";

    private static final Logger LOG = LoggerFactory.getLogger(StartedTask.class);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordGenerator generator;
    private final Walk walk;
    private final Pace pace;
    private final int batchSize;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean endIsLogged;

    private StartedTask(RecordGenerator generator, Walk walk, Pace pace, int batchSize, Clock clock) {
        this.generator = generator;
        this.walk = walk;
        this.pace = pace;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    static StartedTask start(Map<String, String> configuration, OffsetStorageReader offsets, Clock clock) {
        Settings settings = Settings.read(configuration);
        RecordGenerator generator = RecordCompiler.compile(settings);
        settings.requireValid();

        List<Integer> owned = new ArrayList<>();
        for (String split : configuration.get(TASK_SPLITS).split(",", -1)) {
            owned.add(Integer.valueOf(split));
        }
        Splits splits = generator.splits();
        Walk walk = new Walk(nexts(splits, owned, offsets), splits.count(), settings.number(FakerSourceConfig.COUNT));
        int batchSize = (int) settings.number(FakerSourceConfig.BATCH_SIZE);
        double rate = settings.decimal(FakerSourceConfig.RATE);
        Pace pace = rate < 0
                ? Pace.UNLIMITED
                : new SteadyPace(rate * owned.size() / splits.count(), batchSize, clock::nanoTime);
        LOG.info("Task starts with {} of the splits of its stream.", owned.size());
        return new StartedTask(generator, walk, pace, batchSize, clock);
    }

    private static List<Long> nexts(Splits splits, List<Integer> owned, OffsetStorageReader offsets) {
        List<Map<String, Object>> partitions = new ArrayList<>();
        for (int split : owned) {
            partitions.add(splits.partition(split));
        }
        Map<Map<String, Object>, Map<String, Object>> stored = offsets.offsets(partitions);
        List<Long> nexts = new ArrayList<>();
        for (int split : owned) {
            nexts.add(splits.next(split, stored.get(splits.partition(split))));
        }
        return nexts;
    }

    /** The next batch; null if none was due within a second, or the task stops, or the last record is out. */
    List<SourceRecord> poll() throws InterruptedException {
        if (walk.atEnd()) {
            restAtTheEnd();
            return null;
        }
        return waitUntilDue() ? nextBatch(pace.take(batchSize)) : null;
    }

    void stop() {
        stopping.countDown();
    }

    private void restAtTheEnd() throws InterruptedException {
        if (!endIsLogged) {
            LOG.info("The last record is out: the task stays running and idle.");
            endIsLogged = true;
        }
        clock.await(stopping, LONGEST_WAIT_NANOS);
    }

    private boolean waitUntilDue() throws InterruptedException {
        long wait = Math.min(pace.nanosUntilDue(), LONGEST_WAIT_NANOS);
        boolean stopped = clock.await(stopping, wait);
        return !stopped && pace.nanosUntilDue() == 0;
    }

    private List<SourceRecord> nextBatch(int size) {
        List<SourceRecord> batch = new ArrayList<>(size);
        while (batch.size() < size && !walk.atEnd()) {
            batch.add(generator.generate(walk.advance()));
        }
        return batch;
    }
}
