// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.state.ServerStates;
import io.streampair.pipeline.state.TaskStates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Samples of a pipeline. */
final class Samples {
    private static final Windows OPEN = new Windows(700, Duration.ofMillis(6_500), 0);

    private Samples() {}

    /** A sample in which all is well. */
    static ProgressSample at(double seconds, long generated, long written) {
        return at(seconds, generated, written, OPEN, List.of(), List.of());
    }

    static ProgressSample at(
            double seconds, long generated, long written, Windows windows, List<String> down, List<String> silences) {
        return new ProgressSample(
                nanos(seconds),
                generated,
                written,
                servers(down),
                twoOfTwo("source"),
                twoOfTwo("sink"),
                Optional.ofNullable(windows),
                silences);
    }

    /** A sample with these states of the sink. */
    static ProgressSample at(double seconds, long generated, long written, TaskStates sink) {
        return new ProgressSample(
                nanos(seconds),
                generated,
                written,
                servers(List.of()),
                twoOfTwo("source"),
                sink,
                Optional.of(OPEN),
                List.of());
    }

    private static long nanos(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000)).toNanos();
    }

    /** One broker, two workers and a node; those of these names do not answer. */
    private static ServerStates servers(List<String> down) {
        return new ServerStates(List.of(
                server("brokers", "broker-1", "127.0.0.1:9092", down),
                server("workers", "worker-1", "http://127.0.0.1:8083", down),
                server("workers", "worker-2", "http://127.0.0.1:8084", down),
                server("cassandra", "cassandra-1", "127.0.0.1:9042", down)));
    }

    private static ServerStates.Server server(String kind, String name, String address, List<String> down) {
        boolean answers = !down.contains(name);
        return new ServerStates.Server(kind, name, address, "logs/" + name + ".log", answers, answers);
    }

    private static TaskStates twoOfTwo(String name) {
        return states(name, "RUNNING", task(name, 0, "RUNNING", ""), task(name, 1, "RUNNING", ""));
    }

    static TaskStates states(String name, String state, TaskStates.Part... tasks) {
        return new TaskStates(
                name,
                Optional.of(new TaskStates.Part("The connector " + name, state, "127.0.0.1:8083", "")),
                List.of(tasks));
    }

    static TaskStates.Part task(String connector, int id, String state, String trace) {
        return new TaskStates.Part("Task " + id + " of " + connector, state, "127.0.0.1:8084", trace);
    }
}
