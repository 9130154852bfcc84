// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What a task has done since its start; it is read, and partly written, by other threads. */
final class Progress {
    private final LongAdder records = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder generationNanos = new LongAdder();
    private final LongAdder throttledNanos = new LongAdder();
    private final InjectedDisorder injected;
    private volatile double secondsBehind;
    private volatile boolean completed;

    Progress(InjectedDisorder injected) {
        this.injected = injected;
    }

    /** {@code metadata} is null if a transformation filtered the record out, or writing it failed and was tolerated. */
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

    /** Notes that the last record is out, and tells whether that is news. */
    boolean complete() {
        boolean news = !completed;
        completed = true;
        return news;
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
