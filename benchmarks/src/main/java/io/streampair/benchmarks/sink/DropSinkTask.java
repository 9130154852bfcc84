// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/** Drops records, and commits often, so that its progress can be seen. */
public final class DropSinkTask extends SinkTask {
    private static final long COMMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private long committedAt = System.nanoTime();

    @Override
    public void start(Map<String, String> props) {
        // Nothing to start.
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        if (System.nanoTime() - committedAt > COMMIT_NANOS) {
            committedAt = System.nanoTime();
            context.requestCommit();
        }
        context.timeout(TimeUnit.NANOSECONDS.toMillis(COMMIT_NANOS));
    }

    @Override
    public void stop() {
        // Nothing to stop.
    }

    @Override
    public String version() {
        return "1";
    }
}
