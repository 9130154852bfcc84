// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.write.Failure.Fault;
import io.streampair.cassandra.write.ProbeCql.Parts;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Decides about failures whose type leaves it open whether the row, the settings or the moment is at fault, by a request that
 * changes nothing: what it passes, only the row can have caused; what refuses it too, no other row can mend.
 */
final class SecondTry {
    private static final List<ConsistencyLevel> OTHER_LEVELS = List.of(
            DefaultConsistencyLevel.LOCAL_QUORUM,
            DefaultConsistencyLevel.QUORUM,
            DefaultConsistencyLevel.LOCAL_ONE,
            DefaultConsistencyLevel.ONE,
            DefaultConsistencyLevel.ALL);

    private final Permissions permissions;

    SecondTry(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Of a row that Cassandra calls invalid. */
    CompletionStage<Failure> ofRefusal(Row row, Statements statements, Throwable cause) {
        if (statements.probe().isPresent()) {
            return ofProbe(statements.probe().get(), statements.settings())
                    .thenApply(failure -> failure.map(of -> of.fault() == Fault.MOMENT ? Failure.ofMoment(cause) : of)
                            .orElseGet(() -> Failure.ofRow(cause)));
        }
        return done(
                statements.hasAccepted()
                        ? Failure.ofRow(cause)
                        : Failure.ofSettings(statements.settings().refused(row, cause)));
    }

    /**
     * Tries a write that changes nothing; if it is refused, once more, since a node may just have heard of a column.
     *
     * @return the failure of the settings or of the moment; empty if Cassandra takes the write
     */
    CompletionStage<Optional<Failure>> ofProbe(Probe probe, RefusedSettings settings) {
        return handle(
                send(probe, probe.parts(), settings),
                first -> handle(
                        send(probe, probe.parts(), settings),
                        second -> ofRefusedProbe(probe, settings, second).thenApply(Optional::of),
                        Optional.empty()),
                Optional.empty());
    }

    private static CompletionStage<?> send(Probe probe, Parts parts, RefusedSettings settings) {
        return probe.send(parts, settings.options().consistencyLevel(), null);
    }

    private CompletionStage<Failure> ofRefusedProbe(Probe probe, RefusedSettings settings, Throwable refusal) {
        return switch (FailureKind.of(refusal)) {
            case MOMENT, ROW_OR_MOMENT -> done(Failure.ofMoment(refusal));
            case PERMISSION_OR_MOMENT -> ofPermission(refusal);
            case ROW, FATAL, ROW_OR_SETTINGS -> culprit(probe, settings, refusal);
        };
    }

    /** Leaves out one setting after the other: the one without which the write passes is at fault. */
    private CompletionStage<Failure> culprit(Probe probe, RefusedSettings settings, Throwable refusal) {
        ConsistencyLevel level = settings.options().consistencyLevel();
        Parts parts = probe.parts();
        Queue<Variant> variants = new ArrayDeque<>();
        if (parts.ttl()) {
            variants.add(new Variant(
                    new Parts(false, parts.timestamp(), parts.changes(), parts.condition()),
                    level,
                    settings.ofTtl(refusal)));
        }
        if (parts.timestamp()) {
            variants.add(
                    new Variant(new Parts(parts.ttl(), false, parts.changes()), level, settings.ofWriteTime(refusal)));
        }
        if (parts.condition()) {
            variants.add(new Variant(
                    new Parts(parts.ttl(), parts.timestamp(), parts.changes()), level, settings.ofCondition(refusal)));
        }
        for (ConsistencyLevel other : OTHER_LEVELS) {
            if (!other.equals(level)) {
                variants.add(new Variant(parts, other, settings.ofLevel(refusal)));
            }
        }
        if (parts.changes()) {
            variants.add(
                    new Variant(new Parts(parts.ttl(), parts.timestamp(), false), level, settings.ofMapping(refusal)));
        }
        return firstThatPasses(probe, variants, settings.ofAny(refusal))
                .thenCompose(failure -> confirmed(failure, probe, settings, refusal));
    }

    /** What passes the next time is not refused for a setting: the node that refused it had not heard of a column yet. */
    private static CompletionStage<Failure> confirmed(
            Failure failure, Probe probe, RefusedSettings settings, Throwable refusal) {
        return handle(send(probe, probe.parts(), settings), again -> done(failure), Failure.ofMoment(refusal));
    }

    /** A probe that lacks one thing, and the failure if that makes it pass. */
    private record Variant(Parts parts, ConsistencyLevel level, RefusedSettingException failure) {}

    private static CompletionStage<Failure> firstThatPasses(
            Probe probe, Queue<Variant> variants, RefusedSettingException otherwise) {
        Variant next = variants.poll();
        return next == null
                ? done(Failure.ofSettings(otherwise))
                : handle(
                        probe.send(next.parts(), next.level(), null),
                        failure -> firstThatPasses(probe, variants, otherwise),
                        Failure.ofSettings(next.failure()));
    }

    /** Of a row, or of several in one request, at which nodes have failed again and again. */
    CompletionStage<Failure> ofTrouble(Batch batch, Throwable cause) {
        if (batch.statements().probe().isEmpty()) {
            return done(Failure.ofMoment(cause));
        }
        Probe probe = batch.statements().probe().get();
        return handle(
                probe.send(probe.parts(), batch.statements().level(), batch.first()),
                failure -> done(Failure.ofMoment(cause)),
                new Failure(Fault.SUSPECTED_ROW, cause));
    }

    /** Of a request that the role is not authorized to make. */
    CompletionStage<Failure> ofPermission(Throwable cause) {
        return permissions.areKnown().thenApply(known -> known ? Failure.ofSettings(cause) : Failure.ofMoment(cause));
    }

    private static CompletionStage<Failure> done(Failure failure) {
        return CompletableFuture.completedFuture(failure);
    }

    private static <T> CompletionStage<T> handle(
            CompletionStage<?> request, Function<Throwable, CompletionStage<T>> failed, T passed) {
        return request.handle((result, e) -> e == null
                        ? CompletableFuture.completedFuture(passed)
                        : failed.apply(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e))
                .thenCompose(Function.identity());
    }
}
