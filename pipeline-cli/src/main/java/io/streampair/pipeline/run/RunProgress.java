// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Computes from the samples of a pipeline how fast it is now, and what is wrong with it. */
final class RunProgress {
    private static final Duration LEAST_SPAN = Duration.ofSeconds(5);
    private static final Set<String> DELIBERATE = Set.of("PAUSED", "STOPPED");
    private static final Duration STARTING = Duration.ofSeconds(30);

    private final Duration flushInterval;
    private final long span;
    private final Deque<ProgressSample> recent = new ArrayDeque<>();
    private ProgressSample first;
    private ProgressSample latest;
    private boolean flushed;
    private long grownAt;
    private long advancedAt;
    private long behindSince;

    RunProgress(Duration flushInterval) {
        this.flushInterval = flushInterval;
        // The sink writes once in an interval: a shorter span would show a speed of 0 between two writes.
        this.span = Math.max(LEAST_SPAN.toNanos(), flushInterval.toNanos());
    }

    /** Adds the next sample; the first is from before the connectors are created. */
    void observe(ProgressSample sample) {
        flushed = latest != null && sample.written() > latest.written();
        if (latest == null) {
            first = sample;
        }
        if (latest == null || sample.generated() > latest.generated()) {
            grownAt = sample.nanos();
        }
        if (latest == null || flushed) {
            advancedAt = sample.nanos();
        }
        if (latest == null || latest.lag() == 0) {
            behindSince = sample.nanos();
        }
        if (latest == null || sample.nanos() > latest.nanos()) {
            recent.addLast(sample);
        }
        latest = sample;
        while (recent.size() > 1 && second().nanos() <= latest.nanos() - span) {
            recent.removeFirst();
        }
    }

    private ProgressSample second() {
        var samples = recent.iterator();
        samples.next();
        return samples.next();
    }

    ProgressSample latest() {
        return latest;
    }

    /** Whether the latest sample shows rows that the one before it did not. */
    boolean flushed() {
        return flushed;
    }

    /** Whether no record was generated during this time. */
    boolean standsStill(Duration time) {
        return latest.nanos() - grownAt >= time.toNanos();
    }

    /** Over how many seconds the speeds are taken. */
    long spanSeconds() {
        return Math.max(1, Math.round(elapsed() / 1e9));
    }

    long generatedPerSecond() {
        return perSecond(latest.generated() - recent.getFirst().generated());
    }

    /** 0 if offsets were set back, to write records again. */
    long writtenPerSecond() {
        return perSecond(Math.max(0, latest.written() - recent.getFirst().written()));
    }

    private long perSecond(long records) {
        return elapsed() == 0 ? 0 : Math.round(records * 1e9 / elapsed());
    }

    private long elapsed() {
        return latest.nanos() - recent.getFirst().nanos();
    }

    /** How many records have been written since the first sample. */
    long records() {
        return latest.written() - first.written();
    }

    /** How long that took: from the first sample to the last that shows more of them than the one before. */
    Duration duration() {
        return Duration.ofNanos(advancedAt - first.nanos());
    }

    /** What is wrong. */
    List<Problem> problems() {
        ServerStates servers = latest.servers();
        List<Problem> problems = new ArrayList<>();
        servers.silent().forEach(server -> problems.add(Problem.silent(server)));
        latest.silences().forEach(sentence -> problems.add(Problem.unanswered(sentence)));
        latest.failure().ifPresent(failure -> problems.add(Problem.failed(failure, servers)));
        addIdle(latest.source(), problems);
        addIdle(latest.sink(), problems);
        long retries = retries(latest) - retries(recent.getFirst());
        if (retries > 0) {
            problems.add(Problem.repeated(retries, spanSeconds()));
        }
        long unwritten = latest.nanos() - Math.max(advancedAt, behindSince);
        if (latest.lag() > 0 && unwritten > 2 * span && isOverdue(unwritten)) {
            problems.add(Problem.unwritten(Duration.ofNanos(unwritten).toSeconds(), servers));
        }
        return problems;
    }

    private void addIdle(TaskStates states, List<Problem> problems) {
        states.connector()
                .filter(connector -> DELIBERATE.contains(connector.state()))
                .ifPresent(connector -> problems.add(
                        Problem.stopped(connector.name(), connector.state(), states.name(), latest.servers())));
        for (TaskStates.Part task : states.tasks()) {
            if (task.state().equals("UNASSIGNED")) {
                problems.add(Problem.unassigned(task.name()));
            }
        }
    }

    /** Without windows, the sink may still be starting. */
    private boolean isOverdue(long unwritten) {
        return latest.windows()
                .map(windows -> windows.oldest().compareTo(flushInterval.multipliedBy(2)) > 0)
                .orElse(unwritten > 2 * span + STARTING.toNanos());
    }

    private static long retries(ProgressSample sample) {
        return sample.windows().map(Windows::retries).orElse(0L);
    }
}
