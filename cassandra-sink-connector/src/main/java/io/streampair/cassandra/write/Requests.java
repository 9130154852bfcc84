// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import java.util.concurrent.CompletionStage;

/** Sends batches, and classifies their failures. Thread-safe. */
interface Requests {
    /**
     * Completes when Cassandra has acknowledged the batch, or exceptionally with the driver's exception. The result is a {@link
     * io.streampair.cassandra.window.NotAppliedException} if the row is there, holds something else, and is kept.
     */
    CompletionStage<?> send(Batch batch);

    /**
     * Decides whose fault the failure of a batch is.
     *
     * @param failures how often the batch has failed because of the moment until now
     */
    CompletionStage<Failure> classify(Batch batch, Throwable cause, int failures);
}
