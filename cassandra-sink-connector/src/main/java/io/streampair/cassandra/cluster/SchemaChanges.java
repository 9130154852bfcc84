// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import io.streampair.cassandra.write.SchemaReader;
import io.streampair.cassandra.write.Timing;
import java.time.Duration;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the schema through one node, the same for all tasks. A node makes one change at a time, whereas a table that is
 * created through two nodes at once gets two ids, and the writes to one of them are lost. Thread-safe.
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

    /** Makes the change and waits until all nodes agree on it and this session knows it. */
    void execute(String cql) throws InterruptedException {
        LOG.info("{}", cql);
        session.execute(SimpleStatement.newInstance(cql).setNode(node()).setTimeout(TIMEOUT));
        while (!session.checkSchemaAgreement()) {
            timing.sleep(AGREEMENT_POLL);
        }
        SchemaReader.read(session);
    }

    /** Null if no node is known to be up; the driver chooses one then. */
    private Node node() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getState() == NodeState.UP && node.getDistance() == NodeDistance.LOCAL)
                .min(Comparator.comparing(Node::getHostId))
                .orElse(null);
    }
}
