// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.runtime.SteppedTasks;

/** Everything around the tasks of one schedule. */
final class World implements AutoCloseable {
    private static final Set<String> NOT_OF_STREAM = Set.of("task.splits", "task.index");
    /** Settings that change nothing in the records, so that no definition need be compiled again for them. */
    private static final Set<String> NOT_OF_DEFINITION =
            Set.of("task.splits", "task.index", "batch.size", "transaction.records", "definition.pace");

    final Loop loop = new Loop();
    final Product product;
    final Schedule schedule;
    final Chance chance;
    final boolean exactlyOnce;
    /** Null without transactions. */
    final String boundary;

    final long intervalMillis;
    final long commitMillis;
    final boolean createsTopics;
    final Passage passage;
    final Verdict verdict;
    final Broker broker;
    final Connect connect;
    final SteppedTasks tasks;
    boolean topicExists;

    private final List<String> trace;
    private final Map<Map<String, String>, Expected> dataSets = new HashMap<>();
    private final Expected first;
    private final long stepMillis;
    private long latency;
    private long lagUntil;
    private long lag;
    private long troubledUntil = -1;
    private long topicFailures;

    World(Schedule schedule, Product product, boolean tracing) {
        this.schedule = schedule;
        this.product = product;
        trace = tracing ? new ArrayList<>() : null;
        chance = new Chance(schedule.seed(), "world");
        exactlyOnce = schedule.exactlyOnce();
        boundary = exactlyOnce ? schedule.world("boundary", "poll") : null;
        intervalMillis = schedule.world("interval.ms", 2_000);
        commitMillis = schedule.world("commit.ms", 5_000);
        createsTopics = schedule.world("topics", "existing").equals("created");
        topicFailures = schedule.world("topic.failures", 0);
        stepMillis = schedule.world("step.ms", 1);
        latency = schedule.world("latency.ms", 0);
        passage = new Passage(schedule);
        verdict = new Verdict(this);
        broker = new Broker(loop, verdict);
        connect = new Connect(this);
        tasks = new SteppedTasks(loop);
        first = expected(connect.configuration());
    }

    /** Keeps a line of the trace; {@code by} may be null. */
    void note(Incarnation by, String what) {
        if (trace != null) {
            trace.add(String.format("%9.3f  %s%s", loop.nanoseconds() / 1e9, by == null ? "" : by + " ", what));
        }
    }

    List<String> trace() {
        return trace == null ? List.of() : trace;
    }

    /** How long a request takes this time. */
    long latencyMillis() {
        return loop.nowMillis() < lagUntil ? lag : chance.below(latency + 1);
    }

    long longestLatencyMillis() {
        return latency;
    }

    long stepNanos() {
        return (chance.below(stepMillis) + 1) * Loop.NANOS_PER_MILLI;
    }

    void lag(long millis, long duration) {
        lag = millis;
        lagUntil = loop.nowMillis() + duration;
    }

    /** What happens from now on may be the fault of the world. */
    void trouble(long millis) {
        troubledUntil = Math.max(troubledUntil, loop.nowMillis() + millis + 5_000);
    }

    /** Whether a call that asks for the topic fails, and so fails its task. */
    boolean failsTopicCall() {
        if (topicFailures == 0) {
            return false;
        }
        topicFailures--;
        trouble(0);
        return true;
    }

    boolean isTroubled() {
        return loop.nowMillis() <= troubledUntil;
    }

    boolean wasTroubledSince(long millis) {
        return troubledUntil >= millis;
    }

    /** The data set of a configuration, that of a task included. */
    Expected expected(Map<String, String> configuration) {
        Map<String, String> ofConnector = new HashMap<>(configuration);
        ofConnector.keySet().removeAll(schedule.hasDefinition() ? NOT_OF_DEFINITION : NOT_OF_STREAM);
        return dataSets.computeIfAbsent(ofConnector, this::dataSet);
    }

    private Expected dataSet(Map<String, String> ofConnector) {
        return schedule.hasDefinition()
                ? ExpectedDefinition.of(ofConnector, passage, schedule.streams(), schedule.laterEnds())
                : new ExpectedStream(ofConnector, passage);
    }

    /** The data set of the configuration of now. */
    Expected expected() {
        return expected(connect.configuration());
    }

    Expected firstExpected() {
        return first;
    }

    @Override
    public void close() {
        tasks.close();
    }
}
