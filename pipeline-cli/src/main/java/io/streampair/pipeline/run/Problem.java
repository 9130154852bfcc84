// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.state.ServerStates;
import java.util.Optional;

/**
 * Something that is wrong with a run.
 *
 * @param what it is, in a sentence without its full stop
 * @param detail more lines, such as the causes of a failure; empty if there are none
 * @param remedy what to do, in sentences
 */
record Problem(String what, String detail, String remedy) {
    Problem(String what, String remedy) {
        this(what, "", remedy);
    }

    static Problem silent(ServerStates.Server server) {
        return new Problem(
                server.name() + (server.alive() ? " does not answer" : " has ended"),
                server.alive()
                        ? "Its process is alive: if it goes on, its log says more: " + server.log()
                        : "Its log says why: " + server.log()
                                + ". Start the run again, with --data DIR to go on from what is there.");
    }

    static Problem unanswered(String sentence) {
        return new Problem(sentence, "See which servers answer. What they wrote before is not lost.");
    }

    static Problem failed(String failure, ServerStates servers) {
        Optional<String> first = failure.lines().findFirst();
        return new Problem(
                first.orElse(""),
                String.join("\n", failure.lines().skip(1).toList()),
                "The run ends if it stays so. Change what the message names and start again; the whole trace is in the"
                        + " workers' logs: " + servers.workerLogs());
    }

    static Problem stopped(String part, String state, String connector, ServerStates servers) {
        return new Problem(
                part + " is " + state,
                "Nothing passes it until it is resumed: curl -s -X PUT " + servers.worker() + "/connectors/" + connector
                        + "/resume");
    }

    static Problem unassigned(String part) {
        return new Problem(
                part + " has no worker",
                "Connect gives it to another worker when scheduled.rebalance.max.delay.ms is over.");
    }

    static Problem repeated(long requests, long seconds) {
        return new Problem(
                "The sink repeated " + requests + " requests to Cassandra in the last " + seconds + " s",
                "Nothing is lost: it repeats them until they succeed. If it goes on, Cassandra is down or slow: see its"
                        + " log, and how busy this machine is.");
    }

    static Problem unwritten(long seconds, ServerStates servers) {
        return new Problem(
                "Nothing was written for " + seconds + " s",
                "If all servers answer, the sink's lines in the workers' logs say what it waits for: "
                        + servers.workerLogs());
    }
}
