// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What a task has done since its start, for its metrics. Safe for use by several threads. */
final class TaskProgress {
    private final LongAdder records = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder generationNanos = new LongAdder();
    private final LongAdder throttledNanos = new LongAdder();
    private final InjectedDisorder injected;
    private volatile double secondsBehind;
    private volatile boolean completed;

    TaskProgress(InjectedDisorder injected) {
        this.injected = injected;
    }

    /** {@code metadata} is null if a transformation dropped the record or a failed write was tolerated. */
    void written(RecordMetadata metadata) {
        if (metadata != null) {
            records.increment();
            bytes.add(Math.max(0, metadata.serializedKeySize()) + Math.max(0, metadata.serializedValueSize()));
        }
    }

    void generated(long nanos) {
        generationNanos.add(nanos);
    }

    void waited(long nanos) {
        throttledNanos.add(nanos);
    }

    void behind(double seconds) {
        secondsBehind = seconds;
    }

    /** Notes that the last record is out; returns whether this is the first call. */
    boolean complete() {
        boolean first = !completed;
        completed = true;
        return first;
    }

    long records() {
        return records.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    long generationNanos() {
        return generationNanos.sum();
    }

    long throttledNanos() {
        return throttledNanos.sum();
    }

    double secondsBehind() {
        return secondsBehind;
    }

    boolean completed() {
        return completed;
    }

    InjectedDisorder injected() {
        return injected;
    }
}
