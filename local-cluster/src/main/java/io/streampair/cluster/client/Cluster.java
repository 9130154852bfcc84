// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

import com.datastax.oss.driver.api.core.CqlSession;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/** Kafka, Connect and Cassandra as their clients see them, wherever they run. */
public interface Cluster extends AutoCloseable {

    /** {@code host:port} of every broker, separated by commas. */
    String bootstrapServers();

    /** The REST addresses of the workers. */
    List<URI> connectUris();

    /** A client that asks whichever workers are running at the time. */
    ConnectClient connect();

    /** A new session with all Cassandra nodes, for the caller to close. */
    CqlSession openSession();

    /** The properties that any Kafka client needs to reach the brokers; a copy to add to. */
    default Map<String, Object> clientProperties() {
        return new HashMap<>(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** A new client of the brokers, for the caller to close. */
    default Admin admin() {
        return Admin.create(clientProperties());
    }

    @Override
    void close();
}
