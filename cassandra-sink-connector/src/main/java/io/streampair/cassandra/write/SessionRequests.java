// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.window.AlteredTableException;
import io.streampair.cassandra.write.Failure.Fault;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * Requests over a session. A query that Cassandra calls invalid may be so since its table was dropped or altered; only the
 * schema can tell, and only once all nodes agree on it.
 */
final class SessionRequests implements Requests {
    /** A failure that repeats as often may be that of a row. */
    private static final int SUSPICIOUS_FAILURES = 3;

    private final CqlSession session;
    private final SecondTry secondTry;

    SessionRequests(CqlSession session, SecondTry secondTry) {
        this.session = session;
        this.secondTry = secondTry;
    }

    @Override
    public CompletionStage<?> send(Batch batch) {
        CompletionStage<AsyncResultSet> sent = session.executeAsync(batch.request());
        if (batch.first().table().mode().keepsExisting()) {
            return sent.thenApply(answer -> {
                batch.statements().accepted();
                return ExistingRow.difference(answer, batch.first());
            });
        }
        return batch.statements().probe().isPresent()
                ? sent
                : sent.thenRun(() -> batch.statements().accepted());
    }

    @Override
    public CompletionStage<Failure> classify(Batch batch, Throwable cause, int failures) {
        return switch (FailureKind.of(cause)) {
            case MOMENT -> done(Failure.ofMoment(cause));
            case ROW -> done(Failure.ofRow(cause));
            case FATAL -> done(Failure.ofSettings(cause));
            case PERMISSION_OR_MOMENT -> secondTry.ofPermission(cause);
            case ROW_OR_MOMENT ->
                failures < SUSPICIOUS_FAILURES ? done(Failure.ofMoment(cause)) : secondTry.ofTrouble(batch, cause);
            case ROW_OR_SETTINGS -> ofRefusal(batch, cause);
        };
    }

    private static CompletionStage<Failure> done(Failure failure) {
        return CompletableFuture.completedFuture(failure);
    }

    /** The table may also be altered while the second try is made, whose statements then name what is not there. */
    private CompletionStage<Failure> ofRefusal(Batch batch, Throwable cause) {
        return unlessAltered(batch, cause, () -> ofContent(batch, cause))
                .thenCompose(failure -> failure.fault() == Fault.SETTINGS
                        ? unlessAltered(batch, cause, () -> done(failure))
                        : done(failure));
    }

    private CompletionStage<Failure> unlessAltered(
            Batch batch, Throwable cause, Supplier<CompletionStage<Failure>> otherwise) {
        if (!(cause instanceof InvalidQueryException)) {
            return otherwise.get();
        }
        return session.checkSchemaAgreementAsync()
                .thenCompose(
                        agreed -> agreed ? unlessAlteredBefore(batch, cause, otherwise) : done(Failure.ofMoment(cause)))
                .exceptionally(obstacle -> Failure.ofUnknown(cause, obstacle));
    }

    private CompletionStage<Failure> unlessAlteredBefore(
            Batch batch, Throwable cause, Supplier<CompletionStage<Failure>> otherwise) {
        return SchemaReader.readAsync(session).thenCompose(metadata -> {
            MappedTable table = batch.first().table();
            Optional<TableMetadata> found = metadata.getKeyspace(table.keyspace())
                    .flatMap(keyspace -> keyspace.getTable(table.name().table()));
            if (found.isEmpty()) {
                return done(Failure.ofMoment(new ConnectException(
                        "Table " + table + " was dropped; writes to it are retried until it exists again", cause)));
            }
            return batch.statements().fit(found.get())
                    ? otherwise.get()
                    : done(Failure.ofSettings(new AlteredTableException(table, cause)));
        });
    }

    /** Each row of a batch is tried alone first: it may only be too large together. */
    private CompletionStage<Failure> ofContent(Batch batch, Throwable cause) {
        return batch.isSingle()
                ? secondTry.ofRefusal(batch.first(), batch.statements(), cause)
                : done(Failure.ofRow(cause));
    }
}
