// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A node's {@code cassandra.yaml}, written as JSON, which is YAML too. */
public final class CassandraYaml {

    static final String SEED = "127.0.0.1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CassandraYaml() {}

    /** A loopback address for each node. */
    public static List<String> hosts(int nodes) {
        return IntStream.rangeClosed(1, nodes).mapToObj(i -> "127.0.0." + i).toList();
    }

    /**
     * The settings of a node.
     *
     * @param cqlPort the same on every node, as is the storage port: the nodes' addresses differ
     * @param overrides applied last
     */
    public static Map<String, Object> settings(
            String address, int cqlPort, int storagePort, Map<String, Object> overrides) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("cluster_name", "streampair");
        settings.put("num_tokens", 16);
        settings.put("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner");
        settings.put("endpoint_snitch", "SimpleSnitch");
        settings.put(
                "seed_provider",
                List.of(Map.of(
                        "class_name",
                        "org.apache.cassandra.locator.SimpleSeedProvider",
                        "parameters",
                        List.of(Map.of("seeds", SEED + ":" + storagePort)))));
        settings.put("listen_address", address);
        settings.put("storage_port", storagePort);
        settings.put("rpc_address", address);
        settings.put("native_transport_port", cqlPort);

        settings.put("authenticator", "AllowAllAuthenticator");
        settings.put("authorizer", "AllowAllAuthorizer");
        settings.put("role_manager", "CassandraRoleManager");

        settings.put("commitlog_sync", "periodic");
        settings.put("commitlog_sync_period", "10000ms");
        settings.put("commitlog_total_space", "1024MiB");
        settings.put("auto_snapshot", false);
        // All nodes are new and empty when they join: there is nothing to stream.
        settings.put("auto_bootstrap", false);
        settings.putAll(overrides);
        return settings;
    }

    static String text(Map<String, Object> settings) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write as YAML: " + settings.keySet(), e);
        }
    }
}
