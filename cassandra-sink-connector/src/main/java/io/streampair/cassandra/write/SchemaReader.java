// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverExecutionException;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.internal.core.adminrequest.UnexpectedResponseException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.connect.errors.RetriableException;

/**
 * Reads the schema again. The driver reads it from one node, and if that node goes away or is stopping, it fails with
 * exceptions that elsewhere mean a fault of the caller.
 */
public final class SchemaReader {
    private SchemaReader() {}

    /** @throws RetriableException if the schema cannot be read now */
    public static Metadata read(CqlSession session) {
        try {
            return session.refreshSchema();
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    /** Fails with {@link RetriableException} if the schema cannot be read now. */
    static CompletionStage<Metadata> readAsync(CqlSession session) {
        return session.refreshSchemaAsync().exceptionally(failure -> {
            throw explained(failure instanceof RuntimeException known ? known : new CompletionException(failure));
        });
    }

    private static RuntimeException explained(RuntimeException failure) {
        boolean isWrapper = failure instanceof CompletionException || failure instanceof DriverExecutionException;
        Throwable cause = isWrapper && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IllegalStateException || cause instanceof UnexpectedResponseException
                ? new RetriableException("The schema cannot be read now: " + cause.getMessage(), cause)
                : failure;
    }
}
