// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.cassandra.FakeCluster;
import io.streampair.simulation.cassandra.SessionWatch;
import io.streampair.simulation.log.FakeGroup;
import io.streampair.simulation.log.Log;
import io.streampair.simulation.time.Background;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import io.streampair.simulation.time.SimTime;
import java.util.ArrayList;
import java.util.List;

/** One run of a schedule: a topic, workers, a cluster; a minute of operations, and then all is well until the lag is zero. */
final class Simulation {
    private static final long OPERATIONS_END = Loop.ms(60_000);
    private static final long HOPE = Loop.ms(300_000);
    private static final long SETTLE = Loop.ms(15_000);

    private final Schedule schedule;
    private final Loop loop = new Loop();
    private final SimTime time = new SimTime(loop);
    private final Background background = new Background(loop);
    private final Trace trace;
    private final Verdict verdict;
    private final History history;
    private final FakeCluster cluster;
    private final Log log;
    private final FakeGroup group;
    private final RecordFactory records;
    private final Fleet fleet;
    private final Stops stops;
    private final SendWatch watch;
    private long iterations;
    private long reportsFailUntil;

    Simulation(Schedule schedule, boolean traced) {
        this.schedule = schedule;
        Settings settings = schedule.settings();
        this.trace = new Trace(loop, traced);
        this.verdict = new Verdict(this);
        this.cluster = new FakeCluster(loop, chance("schema"));
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < settings.partitions(); i++) {
            topics.add(settings.workload().topic(i));
        }
        this.log = new Log(topics, settings.starts());
        Increments increments = new Increments();
        this.history = new History(loop, log, increments);
        CommitWatch commits = new CommitWatch(this);
        this.group = new FakeGroup(log, settings.eager(), chance("group"), commits);
        this.records = new RecordFactory(settings.workload(), increments, settings.partitions(), settings.live());
        this.fleet = new Fleet(this);
        this.stops = new Stops(this);
        this.watch = new SendWatch(this);
        cluster.setNoise(settings.noise());
        cluster.change("CREATE KEYSPACE ks");
        cluster.change("CREATE TYPE ks.address (a text, b text)");
        if (settings.workload().columns() != null) {
            cluster.change("CREATE TABLE ks.t (" + settings.workload().columns() + ")");
        }
        cluster.settle();
    }

    /** Runs it to its end. */
    static Simulation run(Schedule schedule, boolean traced) {
        Simulation simulation = new Simulation(schedule, traced);
        simulation.run();
        return simulation;
    }

    private void run() {
        try {
            fleet.start();
            Actions actions = new Actions(this, records);
            for (Operation operation : schedule.operations()) {
                loop.after(Loop.ms(operation.millis()), () -> actions.run(operation));
            }
            loop.runTo(OPERATIONS_END);
            beWell();
            catchUp();
            loop.runTo(loop.now() + SETTLE);
            new EndState(this).judge();
            fleet.stop();
            loop.runTo(loop.now() + SETTLE);
            if (loop.hasSpun()) {
                verdict.add(Oracle.DOES_NOT_SPIN, "asks without end, and lets no time pass");
            }
            if (!cluster.sessions().isEmpty()) {
                verdict.add(Oracle.NOTHING_LEFT_BEHIND, cluster.sessions().size() + " sessions are open");
            }
        } catch (RuntimeException | AssertionError e) {
            verdict.add(Oracle.NO_CRASH, crash(e));
        } finally {
            fleet.end();
            background.end();
        }
    }

    /** As long as offsets rise, since slow tasks that fail at each bad record need long. */
    private void catchUp() {
        String before;
        do {
            before = group.toString();
            loop.runUntil(group::hasCaughtUp, loop.now() + HOPE);
        } while (!group.hasCaughtUp() && !group.toString().equals(before));
        if (!group.hasCaughtUp()) {
            verdict.add(Oracle.CAUGHT_UP, before);
        }
    }

    private static String crash(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("io.streampair")) {
                text.append(" at ").append(element);
                break;
            }
        }
        return text.toString();
    }

    private void beWell() {
        cluster.calm();
        group.failCommits(0);
        reportsFailUntil = 0;
        fleet.unpause();
        trace.add(() -> "all is well again");
    }

    Schedule schedule() {
        return schedule;
    }

    Settings settings() {
        return schedule.settings();
    }

    /** A stream of random numbers for a purpose. */
    Chance chance(String purpose) {
        return new Chance(schedule.seed(), purpose);
    }

    Loop loop() {
        return loop;
    }

    SimTime time() {
        return time;
    }

    Background background() {
        return background;
    }

    Trace trace() {
        return trace;
    }

    Verdict verdict() {
        return verdict;
    }

    History history() {
        return history;
    }

    FakeCluster cluster() {
        return cluster;
    }

    Log log() {
        return log;
    }

    FakeGroup group() {
        return group;
    }

    Fleet fleet() {
        return fleet;
    }

    Stops stops() {
        return stops;
    }

    SessionWatch watch() {
        return watch;
    }

    SendWatch sends() {
        return watch;
    }

    void countIteration() {
        iterations++;
    }

    long iterations() {
        return iterations;
    }

    /** Has the dead letter queue take nothing until then. */
    void failReports(long untilNanos) {
        reportsFailUntil = Math.max(reportsFailUntil, untilNanos);
    }

    boolean failsReports() {
        return loop.now() < reportsFailUntil;
    }
}
