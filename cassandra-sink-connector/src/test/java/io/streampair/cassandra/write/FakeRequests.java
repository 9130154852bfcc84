// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import io.streampair.cassandra.row.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Requests that a test answers, and whose failures are classified by their types alone. */
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
    public CompletionStage<Failure> classify(Batch batch, Throwable cause) {
        return CompletableFuture.completedFuture(Failure.of(cause));
    }
}
