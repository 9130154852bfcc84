// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.client.Answers;
import io.streampair.cluster.common.HostAndPort;
import io.streampair.cluster.servers.ServerProcess;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which servers answer. */
public record ServerStates(List<Server> servers) {
    private static final String BROKERS = "brokers";
    private static final String WORKERS = "workers";
    private static final String CASSANDRA = "cassandra";

    /**
     * A server.
     *
     * @param kind its kind, in the plural
     * @param log the file with all that it printed
     * @param alive whether its process is
     * @param answers in its own protocol
     */
    public record Server(String kind, String name, String address, String log, boolean alive, boolean answers) {}

    /** How many servers there are, and how many of them answer. */
    public record Count(int up, int all) {
        @Override
        public String toString() {
            return up + "/" + all;
        }
    }

    /** Asks each server of a cluster. */
    public static ServerStates ask(LocalCluster cluster) {
        List<Server> servers = new ArrayList<>();
        ask(BROKERS, cluster.brokers(), Answers::ofKafka, servers);
        ask(WORKERS, cluster.workers(), Answers::ofConnect, servers);
        ask(CASSANDRA, cluster.cassandraNodes(), Answers::ofCassandra, servers);
        return new ServerStates(List.copyOf(servers));
    }

    private static void ask(
            String kind,
            List<? extends ServerProcess> servers,
            Predicate<InetSocketAddress> answers,
            List<Server> states) {
        for (ServerProcess server : servers) {
            String address = server.endpoint().replaceFirst("^http://", "");
            states.add(new Server(
                    kind,
                    server.name(),
                    server.endpoint(),
                    server.log().toString(),
                    server.isAlive(),
                    answers.test(HostAndPort.list(address).get(0))));
        }
    }

    /** How many servers of each kind answer. */
    public Map<String, Count> kinds() {
        Map<String, Count> kinds = new LinkedHashMap<>();
        for (Server server : servers) {
            Count before = kinds.getOrDefault(server.kind, new Count(0, 0));
            kinds.put(server.kind, new Count(before.up + (server.answers ? 1 : 0), before.all + 1));
        }
        return kinds;
    }

    public List<Server> silent() {
        return servers.stream().filter(server -> !server.answers).toList();
    }

    /** The address of a worker that answers, in words if there is none. */
    public String worker() {
        return servers.stream()
                .filter(server -> server.kind.equals(WORKERS) && server.answers)
                .map(Server::address)
                .findFirst()
                .orElse("http://WORKER");
    }

    /** Where the workers' logs are. */
    public String workerLogs() {
        return servers.stream()
                .filter(server -> server.kind.equals(WORKERS))
                .map(Server::log)
                .collect(Collectors.joining(", "));
    }
}
