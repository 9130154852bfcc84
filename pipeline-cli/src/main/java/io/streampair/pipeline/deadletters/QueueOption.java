// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.deadletters;

import io.streampair.cluster.client.ConnectClient;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.state.StateFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Chooses a cluster and the sinks on it. */
final class QueueOption {
    @ArgGroup
    private Where where;

    @Option(
            names = "--sink",
            paramLabel = "NAME",
            description = "The sink whose dead letter queue it is. Needed if several sinks have one.")
    private String sink;

    /** One of the runs of ./pipeline, or another cluster. */
    private static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Look into the run that was started with --data DIR. By default into the one that was"
                        + " started last.")
        private Path data;

        @ArgGroup(exclusive = false)
        private Address address;
    }

    /** The address of a cluster that ./pipeline did not start. */
    private static final class Address {
        @Option(
                names = "--connect",
                required = true,
                paramLabel = "URL",
                description = "Look into another cluster: the REST address of a worker, such as http://worker:8083.")
        private URI connect;

        @Option(
                names = "--bootstrap-servers",
                required = true,
                paramLabel = "HOST:PORT,...",
                description = "The brokers of that cluster.")
        private String bootstrapServers;
    }

    /** @throws CommandException if it does not run */
    ConnectCluster cluster(Path home) {
        if (where != null && where.address != null) {
            return new ConnectCluster(
                    new ConnectClient(List.of(where.address.connect)), where.address.bootstrapServers);
        }
        RunState run = StateFile.of(home, where == null ? null : where.data).requireLive();
        return new ConnectCluster(new ConnectClient(run.connect()), run.bootstrapServers());
    }

    /** @throws CommandException if no sink, or more than one, can be meant */
    DeadLetterQueue queue(ConnectCluster cluster) {
        List<DeadLetterQueue> queues = cluster.queues();
        List<DeadLetterQueue> meant = sink == null
                ? queues
                : queues.stream().filter(queue -> queue.sink().equals(sink)).toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (queues.isEmpty()) {
            throw new CommandException(
                    "No sink has a dead letter queue: set " + DeadLetterQueue.TOPIC + " in its settings.");
        }
        throw new CommandException((sink == null ? "Several sinks have" : "The sink " + sink + " does not have")
                + " a dead letter queue. Choose one with --sink: "
                + String.join(", ", queues.stream().map(DeadLetterQueue::sink).toList()) + ".");
    }
}
