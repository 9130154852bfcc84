// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.cassandra.write.FailureKind;
import io.streampair.simulation.cassandra.FakeSession;
import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.cassandra.SessionWatch;
import io.streampair.simulation.log.FakeConsumer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the requests: who sends what, and how many at a time. */
final class SendWatch implements SessionWatch {
    private final Simulation simulation;
    private final int maxInFlight;
    private final Map<FakeSession, Pressure> pressures = new HashMap<>();
    private final Set<Integer> zombies = new HashSet<>();
    private long requests;

    SendWatch(Simulation simulation) {
        this.simulation = simulation;
        this.maxInFlight = (int) simulation.settings().number("max.in.flight.requests", 64);
    }

    long requests() {
        return requests;
    }

    @Override
    public void sends(FakeSession session, List<Mutation> mutations) {
        requests++;
        simulation.trace().add(() -> "  " + session.process() + " sends " + mutations);
        if (session.inFlight() > maxInFlight) {
            simulation.verdict().add(Oracle.REQUESTS_WITHIN_LIMIT, session.inFlight() + " requests are under way");
        }
        if (mutations.stream().allMatch(Mutation::changesNothing)) {
            return;
        }
        String excess = pressure(session).sends(content(mutations));
        boolean isJudged = simulation.settings().workload().isIdempotent()
                && simulation.settings().number("max.rows.per.second", 0) == 0;
        if (excess != null && isJudged) {
            simulation.verdict().add(Oracle.FEWER_IN_TROUBLE, excess);
        }
        for (Mutation mutation : mutations) {
            checkOwner((Worker) session.process(), mutation);
        }
    }

    /** A worker's task releases partitions. */
    void released(Worker worker) {
        pressures.forEach((session, pressure) -> {
            if (session.process() == worker) {
                pressure.released();
            }
        });
    }

    private Pressure pressure(FakeSession session) {
        return pressures.computeIfAbsent(session, key -> new Pressure(maxInFlight));
    }

    /** The same for each try of a request; a row that has expired since its last try is sent as a delete. */
    private List<String> content(List<Mutation> mutations) {
        boolean mayExpire = simulation.settings().hasEnds();
        List<String> content = new ArrayList<>();
        for (Mutation each : mutations) {
            content.add(each.row() + (mayExpire ? each.time() : each.isDelete() + "" + each.values()));
        }
        return content;
    }

    private void checkOwner(Worker sender, Mutation mutation) {
        int partition = History.partition(mutation);
        FakeConsumer holder =
                partition < 0 ? sender.consumer() : simulation.group().holder(partition);
        if (sender.hasGivenUp(mutation)) {
            simulation
                    .verdict()
                    .add(
                            Oracle.SENT_BY_OWNER,
                            sender + " sends a row of partition " + partition + ", which it has given up");
        } else if (holder != sender.consumer()) {
            zombies.add(partition);
        }
    }

    /** Whether a task wrote to a partition before it heard that it had lost it. */
    boolean hasZombie(int partition) {
        return zombies.contains(partition);
    }

    @Override
    public void sendsClosed(FakeSession session) {
        simulation.verdict().add(Oracle.NOTHING_LEFT_BEHIND, session.process() + " sends after its end");
    }

    @Override
    public void answered(FakeSession session, List<Mutation> mutations, Throwable failure) {
        if (failure != null) {
            simulation.trace().add(() -> "  " + session.process() + " gets " + failure);
        }
        if (mutations.stream().allMatch(Mutation::changesNothing)) {
            if (failure == null) {
                pressure(session).probed();
            }
            return;
        }
        boolean isTransient = failure != null && FailureKind.of(failure).mayPass();
        pressure(session)
                .answered(
                        content(mutations),
                        failure == null,
                        isTransient,
                        simulation.loop().now());
        if (isTransient) {
            mutations.forEach(simulation.history()::uncertain);
        }
    }

    @Override
    public void leaves(Mutation mutation) {
        if (!mutation.changesNothing()) {
            simulation.history().left(mutation);
            simulation.trace().add(() -> "  there already: " + mutation);
        }
    }

    @Override
    public void applies(Mutation mutation) {
        if (mutation.changesNothing()) {
            return;
        }
        simulation.history().applied(mutation);
        simulation.trace().add(() -> "  written: " + mutation);
    }
}
