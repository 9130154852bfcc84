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

/** A task from start to stop: waits until records are due and makes batches of them. */
final class StartedTask {
    /** The key in a task's configuration that lists its splits; the connector sets it. */
    static final String TASK_SPLITS = "task.splits";

    private static final Logger LOG = LoggerFactory.getLogger(StartedTask.class);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordStream stream;
    private final SplitCursor cursor;
    private final RateLimiter rateLimiter;
    private final int batchSize;
    private final Transactions transactions;
    private final TaskProgress progress;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private StartedTask(
            RecordStream stream,
            SplitCursor cursor,
            int batchSize,
            Transactions transactions,
            TaskProgress progress,
            Clock clock) {
        this.stream = stream;
        this.cursor = cursor;
        this.rateLimiter = stream.rateLimiter(cursor.next(), clock);
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
        SplitCursor cursor =
                new SplitCursor(nexts(splits, owned, context.offsetStorageReader()), splits.count(), stream.end());
        Transactions transactions = new Transactions(
                context.transactionContext(), (int) settings.number(FakerSourceConfig.TRANSACTION_RECORDS), clock);
        TaskProgress progress = new TaskProgress(stream.injected());
        TaskMetrics.register(context, progress);
        LOG.info("Task started with {} of the {} splits of stream {}", owned.size(), splits.count(), splits.stream());
        int batchSize = (int) settings.number(FakerSourceConfig.BATCH_SIZE);
        return new StartedTask(stream, cursor, batchSize, transactions, progress, clock);
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

    /** The next batch; null if none is due within a second, the task stops, or its last record is out. */
    List<SourceRecord> poll() throws InterruptedException {
        if (cursor.atEnd()) {
            idleAtTheEnd();
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

    private void idleAtTheEnd() throws InterruptedException {
        if (progress.complete()) {
            LOG.info("Task wrote its last record and stays idle");
        }
        clock.await(stopping, LONGEST_WAIT_NANOS);
    }

    private boolean waitUntilDue() throws InterruptedException {
        long begin = clock.nanoTime();
        long wait = Math.min(rateLimiter.nanosUntilDue(cursor.next()), LONGEST_WAIT_NANOS);
        boolean stopped = clock.await(stopping, wait);
        progress.waited(clock.nanoTime() - begin);
        return !stopped && rateLimiter.nanosUntilDue(cursor.next()) == 0;
    }

    private List<SourceRecord> nextBatch() {
        long begin = clock.nanoTime();
        progress.behind(rateLimiter.secondsBehind(cursor.next()));
        long due = rateLimiter.beginBatch(cursor.next());
        List<SourceRecord> batch = new ArrayList<>(batchSize);
        while (batch.size() < batchSize && cursor.next() < due && !cursor.atEnd()) {
            int before = batch.size();
            stream.emit(cursor.advance(), batch);
            transactions.added(batch, batch.size() - before);
        }
        if (cursor.next() < due) {
            rateLimiter.batchIsFull();
        }
        transactions.complete(moreSoon());
        progress.generated(clock.nanoTime() - begin);
        return batch.isEmpty() ? null : batch;
    }

    private boolean moreSoon() {
        return !cursor.atEnd() && stream.isOrderly() && rateLimiter.nanosUntilDue(cursor.next()) < LONGEST_WAIT_NANOS;
    }
}
