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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task from start to stop: waits until records are due and makes batches of them. */
final class StartedTask {
    /** The key in a task's configuration that lists its splits; the connector sets it. */
    static final String TASK_SPLITS = "task.splits";

    /** The index of this task, from 0; the connector sets it. */
    static final String TASK_INDEX = "task.index";

    private static final Logger LOG = LoggerFactory.getLogger(StartedTask.class);
    private static final int MOST_RESERVED = 1000;
    private static final int MOST_PLACES = 100_000;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Feed feed;
    private final int batchSize;
    private final long batchBytes;
    private final AcknowledgementWatch watch;
    private final Transactions transactions;
    private final TaskProgress progress;
    private final TaskMetrics metrics;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Null until the feed is ready. */
    private RateLimiter rateLimiter;

    private StartedTask(
            Feed feed,
            Settings settings,
            Transactions transactions,
            TaskProgress progress,
            TaskMetrics metrics,
            AcknowledgementWatch watch,
            Clock clock) {
        this.feed = feed;
        this.batchSize = (int) settings.number(FakerSourceConfig.BATCH_SIZE);
        this.batchBytes = settings.number(FakerSourceConfig.BATCH_BYTES);
        this.transactions = transactions;
        this.progress = progress;
        this.metrics = metrics;
        this.watch = watch;
        this.clock = clock;
    }

    static StartedTask start(
            Map<String, String> configuration,
            SourceTaskContext context,
            Clock clock,
            AcknowledgementWatch.Starter watches) {
        Settings settings = FakerSourceConfig.settings(configuration);
        List<Integer> owned = new ArrayList<>();
        for (String split : configuration.get(TASK_SPLITS).split(",", -1)) {
            owned.add(Integer.valueOf(split));
        }
        Feed feed = WorldKeys.isWorld(configuration)
                ? WorldFeed.of(configuration, owned, context.offsetStorageReader())
                : StreamFeed.of(configuration, owned, context.offsetStorageReader());
        Transactions transactions = new Transactions(
                context.transactionContext(), (int) settings.number(FakerSourceConfig.TRANSACTION_RECORDS));
        TaskProgress progress = new TaskProgress(feed.injected());
        TaskMetrics metrics = TaskMetrics.register(context, configuration, progress);
        LOG.info("Task started with {} splits of {}", owned.size(), feed.subject());
        return new StartedTask(feed, settings, transactions, progress, metrics, watches.of(feed.subject()), clock);
    }

    /** The next batch; null if none is due within a second, the task stops, or its last record is out. */
    List<SourceRecord> poll() throws InterruptedException {
        metrics.addWaiting();
        if (rateLimiter == null) {
            if (!feed.isReady()) {
                return null;
            }
            rateLimiter = feed.rateLimiter(clock);
        }
        if (feed.atEnd()) {
            idleAtTheEnd();
            return null;
        }
        return waitUntilDue() ? nextBatch() : null;
    }

    void written(RecordMetadata metadata) {
        watch.acknowledged();
        progress.written(metadata);
    }

    void stop() {
        watch.stop();
        metrics.close();
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
        long wait = Math.min(rateLimiter.nanosUntilDue(feed.next()), LONGEST_WAIT_NANOS);
        boolean stopped = clock.await(stopping, wait);
        progress.waited(clock.nanoTime() - begin);
        return !stopped && rateLimiter.nanosUntilDue(feed.next()) == 0;
    }

    private List<SourceRecord> nextBatch() {
        long begin = clock.nanoTime();
        progress.behind(rateLimiter.secondsBehind(feed.next()));
        long due = rateLimiter.beginBatch(feed.next());
        List<SourceRecord> batch = new ArrayList<>(Math.min(batchSize, MOST_RESERVED));
        long fullAt = feed.bytes() + batchBytes;
        // In a world, places may have no record.
        for (int i = 0;
                i < MOST_PLACES
                        && batch.size() < batchSize
                        && feed.bytes() < fullAt
                        && !feed.atEnd()
                        && feed.next() < due;
                i++) {
            int before = batch.size();
            feed.emit(batch);
            transactions.added(batch, batch.size() - before);
        }
        if (!feed.atEnd() && feed.next() < due) {
            rateLimiter.batchIsFull();
        }
        transactions.complete();
        progress.generated(clock.nanoTime() - begin);
        if (batch.isEmpty()) {
            return null;
        }
        watch.sending();
        return batch;
    }
}
