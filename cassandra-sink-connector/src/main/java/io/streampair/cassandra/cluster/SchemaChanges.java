// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import io.streampair.cassandra.write.Timing;
import java.time.Duration;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the schema through one node, which is the same for all tasks: a node makes one change after the other, while one
 * table that is made through two nodes at once becomes two, of which one is lost. Thread-safe.
 */
final class SchemaChanges {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaChanges.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration AGREEMENT_POLL = Duration.ofMillis(500);

    private final CqlSession session;
    private final String localDatacenter;
    private final Timing timing;

    SchemaChanges(CqlSession session, String localDatacenter, Timing timing) {
        this.session = session;
        this.localDatacenter = localDatacenter;
        this.timing = timing;
    }

    String localDatacenter() {
        return localDatacenter;
    }

    /** Makes the change and waits until all nodes and this session have heard of it. */
    void execute(String cql) throws InterruptedException {
        LOG.info("{}", cql);
        session.execute(SimpleStatement.newInstance(cql).setNode(node()).setTimeout(TIMEOUT));
        while (!session.checkSchemaAgreement()) {
            timing.sleep(AGREEMENT_POLL);
        }
        session.refreshSchema();
    }

    /** Null, which leaves the choice to the driver, if no node is known to be up. */
    private Node node() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getState() == NodeState.UP && node.getDistance() == NodeDistance.LOCAL)
                .min(Comparator.comparing(Node::getHostId))
                .orElse(null);
    }
}
