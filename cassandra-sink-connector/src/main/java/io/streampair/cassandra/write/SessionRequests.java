// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.window.AlteredTableException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Requests over a session. A query that Cassandra calls invalid may have an invalid value, or its table was dropped or
 * altered; only the schema can tell, and only once all nodes agree on it.
 */
final class SessionRequests implements Requests {
    private final CqlSession session;

    SessionRequests(CqlSession session) {
        this.session = session;
    }

    @Override
    public CompletionStage<?> send(Batch batch) {
        return session.executeAsync(batch.request());
    }

    @Override
    public CompletionStage<Failure> classify(Batch batch, Throwable cause) {
        if (cause instanceof InvalidQueryException) {
            return session.checkSchemaAgreementAsync()
                    .thenCompose(agreed -> agreed ? ofAgreedSchema(batch, cause) : disagreement(cause))
                    .exceptionally(Failure::of);
        }
        return CompletableFuture.completedFuture(Failure.of(cause));
    }

    private static CompletionStage<Failure> disagreement(Throwable cause) {
        return CompletableFuture.completedFuture(new Failure(FailureKind.TRANSIENT, cause));
    }

    private CompletionStage<Failure> ofAgreedSchema(Batch batch, Throwable cause) {
        return session.refreshSchemaAsync().thenApply(metadata -> ofSchema(metadata, batch, cause));
    }

    private Failure ofSchema(Metadata metadata, Batch batch, Throwable cause) {
        MappedTable table = batch.first().table();
        Optional<TableMetadata> found = metadata.getKeyspace(table.keyspace())
                .flatMap(keyspace -> keyspace.getTable(table.name().table()));
        if (found.isEmpty()) {
            return new Failure(
                    FailureKind.TRANSIENT,
                    new ConnectException(
                            "Table " + table + " was dropped; writes to it are retried until it exists again", cause));
        }
        if (!batch.statements().fit(found.get())) {
            return new Failure(FailureKind.FATAL, new AlteredTableException(table, cause));
        }
        return Failure.of(cause);
    }
}
