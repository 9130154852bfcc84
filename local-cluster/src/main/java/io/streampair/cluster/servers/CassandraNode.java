// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import io.streampair.cluster.client.Sessions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Cassandra node on a loopback address of its own. */
public final class CassandraNode extends ServerProcess {

    private final Jvm jvm;
    private final InetSocketAddress address;
    private final Map<String, Object> settings;
    private final Sessions sessions;

    public CassandraNode(
            ServerFiles files, Jvm jvm, InetSocketAddress address, Map<String, Object> settings, Sessions sessions) {
        super(files);
        this.jvm = jvm;
        this.address = address;
        this.settings = settings;
        this.sessions = sessions;
    }

    /** Where the node listens for CQL clients. */
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String endpoint() {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    JavaCommand prepare() throws IOException {
        Path yaml = folder().resolve("cassandra.yaml");
        Files.writeString(yaml, CassandraYaml.text(settings));
        return new JavaCommand(
                jvm,
                CassandraOptions.of(folder(), yaml, jvm.classPath()),
                "org.apache.cassandra.service.CassandraDaemon",
                List.of());
    }

    @Override
    void probe() throws IOException {
        Tcp.connect(address.getHostString(), address.getPort());
        try (CqlSession session = openSession()) {
            session.execute("SELECT release_version FROM system.local");
        }
    }

    /** Waits until this node sees {@code nodes} nodes up, itself included. */
    public void awaitRing(int nodes) {
        await(() -> {
            try (CqlSession session = openSession()) {
                int peers = session.execute("SELECT peer FROM system.peers_v2")
                        .all()
                        .size();
                if (peers + 1 < nodes) {
                    throw new IllegalStateException("knows " + peers + " peers of " + (nodes - 1));
                }
                if (nodes > 1) {
                    // Every range has two replicas there: a scan at ALL succeeds only if every node answers.
                    session.execute(SimpleStatement.newInstance("SELECT session_id FROM system_traces.sessions")
                            .setConsistencyLevel(ConsistencyLevel.ALL));
                }
            }
        });
    }

    /** A session with this node alone. */
    private CqlSession openSession() {
        return sessions.builder(List.of(address))
                .withNodeDistanceEvaluator((node, datacenter) ->
                        address.equals(node.getEndPoint().resolve()) ? null : NodeDistance.IGNORED)
                .build();
    }
}
