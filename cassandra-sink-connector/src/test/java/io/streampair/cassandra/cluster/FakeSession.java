// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.AsyncAutoCloseable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** As much of a session as a connection uses. */
public final class FakeSession implements AsyncAutoCloseable {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> closeFuture() {
        return closed;
    }

    @Override
    public CompletionStage<Void> closeAsync() {
        closed.complete(null);
        return closed;
    }

    @Override
    public CompletionStage<Void> forceCloseAsync() {
        return closeAsync();
    }
}
