// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reports are safe when a test says so. */
public final class FakeReporter implements Reporter {
    private final Map<SinkRecord, CompletableFuture<Void>> reports = new LinkedHashMap<>();
    private RuntimeException refusal;

    public void refuse(RuntimeException failure) {
        refusal = failure;
    }

    @Override
    public Future<Void> report(SinkRecord record, Throwable cause) {
        if (refusal != null) {
            throw refusal;
        }
        return reports.computeIfAbsent(record, bad -> new CompletableFuture<>());
    }

    /** The records that were reported, each with what is done when its report is safe. */
    public Map<SinkRecord, CompletableFuture<Void>> reports() {
        return reports;
    }

    public void completeAll() {
        reports.values().forEach(report -> report.complete(null));
    }
}
