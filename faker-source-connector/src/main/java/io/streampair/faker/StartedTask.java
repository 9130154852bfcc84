// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import io.streampair.faker.config.Settings;
import io.streampair.faker.rate.RateLimiter;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final int MOST_RESERVED = 1000;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RecordStream stream;
    private final SplitCursor cursor;
    private final RateLimiter rateLimiter;
    private final int batchSize;
    private final long batchBytes;
    private final Map<Long, Integer> cutPlaces;
    private final AcknowledgementWatch watch;
    private final Transactions transactions;
    private final TaskProgress progress;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private StartedTask(
            RecordStream stream,
            List<SplitOffset> offsets,
            Settings settings,
            Transactions transactions,
            TaskProgress progress,
            AcknowledgementWatch watch,
            Clock clock) {
        this.stream = stream;
        this.cutPlaces = cutPlaces(offsets);
        this.cursor = new SplitCursor(
                offsets.stream().map(SplitOffset::next).toList(),
                stream.splits().count(),
                stream.end());
        this.rateLimiter = stream.rateLimiter(cursor.next(), clock);
        this.batchSize = (int) settings.number(FakerSourceConfig.BATCH_SIZE);
        this.batchBytes = settings.number(FakerSourceConfig.BATCH_BYTES);
        this.transactions = transactions;
        this.progress = progress;
        this.watch = watch;
        this.clock = clock;
    }

    static StartedTask start(
            Map<String, String> configuration,
            SourceTaskContext context,
            Clock clock,
            AcknowledgementWatch.Starter watches) {
        Settings settings = Settings.read(configuration, FakerSourceConfig.GROUPS);
        RecordStream stream = StreamCompiler.stream(configuration);
        List<Integer> owned = new ArrayList<>();
        for (String split : configuration.get(TASK_SPLITS).split(",", -1)) {
            owned.add(Integer.valueOf(split));
        }
        List<SplitOffset> offsets = offsets(stream, owned, context.offsetStorageReader());
        Transactions transactions = new Transactions(
                context.transactionContext(), (int) settings.number(FakerSourceConfig.TRANSACTION_RECORDS));
        TaskProgress progress = new TaskProgress(stream.injected());
        TaskMetrics.register(context, progress);
        Splits splits = stream.splits();
        LOG.info("Task started with {} of the {} splits of stream {}", owned.size(), splits.count(), splits.stream());
        return new StartedTask(stream, offsets, settings, transactions, progress, watches.of(splits.stream()), clock);
    }

    private static List<SplitOffset> offsets(RecordStream stream, List<Integer> owned, OffsetStorageReader reader) {
        Splits splits = stream.splits();
        List<Map<String, Object>> partitions = new ArrayList<>();
        for (int split : owned) {
            partitions.add(splits.partition(split));
        }
        Map<Map<String, Object>, Map<String, Object>> stored = reader.offsets(partitions);
        List<SplitOffset> offsets = new ArrayList<>();
        for (int split : owned) {
            SplitOffset offset = splits.next(split, stored.get(splits.partition(split)));
            stream.restore(split, offset);
            offsets.add(offset);
        }
        return offsets;
    }

    /** The places at which some records were written before a stop, with their number. */
    private static Map<Long, Integer> cutPlaces(List<SplitOffset> offsets) {
        Map<Long, Integer> cut = new HashMap<>();
        for (SplitOffset offset : offsets) {
            if (offset.written() > 0) {
                cut.put(offset.next(), offset.written());
            }
        }
        return cut;
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
        watch.acknowledged();
        progress.written(metadata);
    }

    void stop() {
        watch.stop();
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
        List<SourceRecord> batch = new ArrayList<>(Math.min(batchSize, MOST_RESERVED));
        long fullAt = stream.bytes() + batchBytes;
        while (batch.size() < batchSize && stream.bytes() < fullAt && cursor.next() < due && !cursor.atEnd()) {
            int before = batch.size();
            emit(cursor.advance(), batch);
            transactions.added(batch, batch.size() - before);
        }
        if (cursor.next() < due) {
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

    private void emit(long index, List<SourceRecord> batch) {
        int before = batch.size();
        stream.emit(index, batch);
        Integer written = cutPlaces.isEmpty() ? null : cutPlaces.remove(index);
        if (written != null) {
            batch.subList(before, Math.min(batch.size(), before + written)).clear();
        }
    }
}
