// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

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

/**
 * Which servers answer, by kind.
 *
 * @param kinds how many servers of a kind there are, and how many of them answer
 * @param silent the names of those that do not
 */
record ServerStates(Map<String, Count> kinds, List<String> silent) {

    /** How many servers there are, and how many of them answer. */
    record Count(int up, int all) {
        @Override
        public String toString() {
            return up + "/" + all;
        }
    }

    /** Asks each server of a cluster. */
    static ServerStates ask(LocalCluster cluster) {
        Map<String, Count> kinds = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        kinds.put("brokers", ask(cluster.brokers(), Answers::ofKafka, silent));
        kinds.put("workers", ask(cluster.workers(), Answers::ofConnect, silent));
        kinds.put("cassandra", ask(cluster.cassandraNodes(), Answers::ofCassandra, silent));
        return new ServerStates(kinds, List.copyOf(silent));
    }

    private static Count ask(
            List<? extends ServerProcess> servers, Predicate<InetSocketAddress> answers, List<String> silent) {
        int up = 0;
        for (ServerProcess server : servers) {
            String address = server.endpoint().replaceFirst("^http://", "");
            if (answers.test(HostAndPort.list(address).get(0))) {
                up++;
            } else {
                silent.add(server.name());
            }
        }
        return new Count(up, servers.size());
    }
}
