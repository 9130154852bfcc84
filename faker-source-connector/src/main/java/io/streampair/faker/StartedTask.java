// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Settings;
import io.streampair.faker.rate.RateLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task between its start and its stop. */
final class StartedTask {
    /** The key of a task's configuration that lists its splits. */
    static final String TASK_SPLITS = "task.splits";

    private static final Logger LOG = LoggerFactory.getLogger(StartedTask.class);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordStream stream;
    private final SplitCursor walk;
    private final RateLimiter pace;
    private final int batchSize;
    private final Transactions transactions;
    private final Progress progress;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private StartedTask(
            RecordStream stream,
            SplitCursor walk,
            int batchSize,
            Transactions transactions,
            Progress progress,
            Clock clock) {
        this.stream = stream;
        this.walk = walk;
        this.pace = stream.pace(walk.next(), clock);
        this.batchSize = batchSize;
        this.transactions = transactions;
        this.progress = progress;
        this.clock = clock;
    }

    static StartedTask start(Map<String, String> configuration, SourceTaskContext context, Clock clock) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        RecordStream stream = StreamCompiler.stream(configuration);
        List<Integer> owned = new ArrayList<>();
        for (String split : configuration.get(TASK_SPLITS).split(",", -1)) {
            owned.add(Integer.valueOf(split));
        }
        Splits splits = stream.splits();
        SplitCursor walk =
                new SplitCursor(nexts(splits, owned, context.offsetStorageReader()), splits.count(), stream.end());
        Transactions transactions = new Transactions(
                context.transactionContext(), (int) settings.number(FakerSourceConfig.TRANSACTION_RECORDS), clock);
        Progress progress = new Progress(stream.injected());
        TaskMetrics.register(context, progress);
        LOG.info("Task starts with {} of the splits of its stream.", owned.size());
        int batchSize = (int) settings.number(FakerSourceConfig.BATCH_SIZE);
        return new StartedTask(stream, walk, batchSize, transactions, progress, clock);
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
        return waitUntilDue() ? nextBatch() : null;
    }

    void written(RecordMetadata metadata) {
        progress.written(metadata);
    }

    void stop() {
        stopping.countDown();
    }

    private void restAtTheEnd() throws InterruptedException {
        if (progress.complete()) {
            LOG.info("The last record is out: the task stays running and idle.");
        }
        clock.await(stopping, LONGEST_WAIT_NANOS);
    }

    private boolean waitUntilDue() throws InterruptedException {
        long begin = clock.nanoTime();
        long wait = Math.min(pace.nanosUntilDue(walk.next()), LONGEST_WAIT_NANOS);
        boolean stopped = clock.await(stopping, wait);
        progress.waited(clock.nanoTime() - begin);
        return !stopped && pace.nanosUntilDue(walk.next()) == 0;
    }

    private List<SourceRecord> nextBatch() {
        long begin = clock.nanoTime();
        progress.behind(pace.secondsBehind(walk.next()));
        long due = pace.beginBatch(walk.next());
        List<SourceRecord> batch = new ArrayList<>(batchSize);
        while (batch.size() < batchSize && walk.next() < due && !walk.atEnd()) {
            int before = batch.size();
            stream.emit(walk.advance(), batch);
            transactions.added(batch, batch.size() - before);
        }
        if (walk.next() < due) {
            pace.batchIsFull();
        }
        transactions.complete(moreSoon());
        progress.generated(clock.nanoTime() - begin);
        return batch.isEmpty() ? null : batch;
    }

    private boolean moreSoon() {
        return !walk.atEnd() && stream.leavesNothingOut() && pace.nanosUntilDue(walk.next()) < LONGEST_WAIT_NANOS;
    }
}
