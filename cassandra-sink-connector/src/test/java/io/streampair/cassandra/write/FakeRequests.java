// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.write.Failure.Fault;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Requests that a test answers, and whose failures are classified by their types alone: what may be a row's is the row's. */
record FakeRequests(Function<Batch, CompletionStage<?>> sender) implements Requests {
    /** A batch without statements, which are not looked at here. */
    static Batch batch(Row... rows) {
        return new Batch(List.of(rows), null);
    }

    @Override
    public CompletionStage<?> send(Batch batch) {
        return sender.apply(batch);
    }

    @Override
    public CompletionStage<Failure> classify(Batch batch, Throwable cause, int failures) {
        return CompletableFuture.completedFuture(
                switch (FailureKind.of(cause)) {
                    case MOMENT -> Failure.ofMoment(cause);
                    case ROW, ROW_OR_SETTINGS -> Failure.ofRow(cause);
                    case ROW_OR_MOMENT ->
                        failures < 3 ? Failure.ofMoment(cause) : new Failure(Fault.SUSPECTED_ROW, cause);
                    case FATAL, PERMISSION_OR_MOMENT -> Failure.ofSettings(cause);
                });
    }
}
