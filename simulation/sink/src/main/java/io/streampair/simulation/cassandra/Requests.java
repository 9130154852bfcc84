// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimProcess;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/** The requests of a session: when each is carried out, if it is, and when and how it is answered. */
final class Requests {
    private static final int MAX_LATENCY_MILLIS = 20;
    private static final int LATE_MILLIS = 4_000;

    private final FakeSession session;
    private final FakeCluster cluster;
    private final SimProcess process;
    private final Chance chance;
    private final SessionWatch watch;
    private final Set<String> refusedByLaggingNode = new HashSet<>();
    private int inFlight;

    Requests(FakeSession session, FakeCluster cluster, SimProcess process, Chance chance, SessionWatch watch) {
        this.session = session;
        this.cluster = cluster;
        this.process = process;
        this.chance = chance;
        this.watch = watch;
    }

    Chance chance() {
        return chance;
    }

    int inFlight() {
        return inFlight;
    }

    /** @param isIdempotent whether the driver may repeat it */
    CompletionStage<AsyncResultSet> send(List<Mutation> mutations, boolean isIdempotent) {
        CompletableFuture<AsyncResultSet> response = new CompletableFuture<>();
        if (process.isDead()) {
            return response;
        }
        inFlight++;
        watch.sends(session, mutations);
        Trouble trouble = cluster.trouble(chance);
        long latency = Loop.ms(1 + chance.below(MAX_LATENCY_MILLIS));
        RuntimeException refusal = refusal(mutations);
        boolean isRepeated =
                isIdempotent && trouble != null && trouble.isRepeatedByDriver() && refusal == null && chance.oneIn(2);
        if (isRepeated) {
            applyLate(mutations);
            carryOut(response, mutations, Loop.ms(trouble.latencyMillis()) + latency);
        } else if (trouble != null && trouble.isUnreachable()) {
            fail(response, mutations, trouble);
        } else if (refusal != null) {
            answer(response, mutations, latency, refusal);
        } else if (trouble == Trouble.LAGGING_NODE && isFirstOf(mutations)) {
            answer(response, mutations, latency, trouble.failure(Driver.NODE));
        } else if (trouble == null || trouble.isOnlySlow() || trouble == Trouble.LAGGING_NODE) {
            carryOut(
                    response,
                    mutations,
                    trouble == Trouble.SLOW ? Loop.ms(300 + chance.below(trouble.latencyMillis())) : latency);
        } else {
            fail(response, mutations, trouble);
        }
        return response;
    }

    private void carryOut(CompletableFuture<AsyncResultSet> response, List<Mutation> mutations, long latency) {
        AtomicReference<AsyncResultSet> result = new AtomicReference<>();
        cluster.loop().after(latency / 2, () -> result.set(apply(mutations)));
        answer(response, mutations, latency, null, result);
    }

    /** Whether these writes have not been sent before; their times may differ. */
    private boolean isFirstOf(List<Mutation> mutations) {
        StringBuilder content = new StringBuilder();
        mutations.forEach(each -> content.append(each.row()).append(each.values()));
        return refusedByLaggingNode.add(content.toString());
    }

    private RuntimeException refusal(List<Mutation> mutations) {
        for (Mutation mutation : mutations) {
            RuntimeException refusal = Prepared.refusal(mutation, cluster);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** A request that fails may be carried out for all that. */
    private void fail(CompletableFuture<AsyncResultSet> response, List<Mutation> mutations, Trouble trouble) {
        if (trouble.mayApply() && refusal(mutations) == null) {
            applyLate(mutations);
        }
        answer(response, mutations, Loop.ms(trouble.latencyMillis()), trouble.failure(Driver.NODE));
    }

    /** May carry writes out, each partition of them as a whole, and later than the answer. */
    private void applyLate(List<Mutation> mutations) {
        Map<String, List<Mutation>> partitions = new LinkedHashMap<>();
        long late = Loop.ms(1 + chance.below(LATE_MILLIS));
        for (Mutation mutation : mutations) {
            partitions
                    .computeIfAbsent(mutation.partition(), key -> new ArrayList<>())
                    .add(mutation);
        }
        for (List<Mutation> ofPartition : partitions.values()) {
            if (chance.oneIn(2)) {
                cluster.loop().after(late, () -> apply(ofPartition));
            }
        }
    }

    /** @return what is answered; null for what has no condition */
    private AsyncResultSet apply(List<Mutation> mutations) {
        Mutation first = mutations.get(0);
        if (!first.statement().isConditional()) {
            cluster.apply(mutations);
            mutations.forEach(watch::applies);
            return null;
        }
        Map<String, ByteBuffer> existing = cluster.applyIf(first);
        if (existing == null) {
            watch.applies(first);
        } else {
            watch.leaves(first);
        }
        return Driver.answer(existing);
    }

    private void answer(
            CompletableFuture<AsyncResultSet> response, List<Mutation> mutations, long latency, Throwable failure) {
        answer(response, mutations, latency, failure, new AtomicReference<>());
    }

    private void answer(
            CompletableFuture<AsyncResultSet> response,
            List<Mutation> mutations,
            long latency,
            Throwable failure,
            AtomicReference<AsyncResultSet> result) {
        process.after(latency, () -> {
            inFlight--;
            watch.answered(session, mutations, failure);
            if (failure == null) {
                response.complete(result.get());
            } else {
                response.completeExceptionally(failure);
            }
        });
    }
}
