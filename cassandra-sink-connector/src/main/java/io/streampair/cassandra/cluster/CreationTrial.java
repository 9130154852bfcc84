// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a keyspace or a table that is there already, which changes nothing: if Cassandra refuses that too, the cluster allows
 * no more of them, such as by a guardrail, and what was refused before was not at fault by itself.
 */
final class CreationTrial {
    private final CqlSession session;

    CreationTrial(CqlSession session) {
        this.session = session;
    }

    /** @param replication as in CREATE KEYSPACE, which looks at it only where the keyspace is missing */
    boolean takesKeyspaces(String replication) {
        List<KeyspaceMetadata> keyspaces = keyspaces();
        return keyspaces.isEmpty()
                || takes("CREATE KEYSPACE IF NOT EXISTS "
                        + keyspaces.get(0).getName().asCql(true) + replication);
    }

    /** Whether tables can be created; true if there is none to ask for. */
    boolean takesTables(CqlIdentifier keyspace) {
        Optional<TableMetadata> table = anyTable(keyspace);
        return table.isEmpty()
                || takes("CREATE TABLE IF NOT EXISTS "
                        + table.get().getKeyspace().asCql(true) + "."
                        + table.get().getName().asCql(true)
                        + " (k int PRIMARY KEY)");
    }

    private boolean takes(String cql) {
        try {
            session.execute(cql);
            return true;
        } catch (QueryValidationException e) {
            return false;
        }
    }

    /** One of this keyspace if it has any, since the role may create none in others. */
    private Optional<TableMetadata> anyTable(CqlIdentifier keyspace) {
        List<KeyspaceMetadata> keyspaces = new ArrayList<>();
        session.getMetadata().getKeyspace(keyspace).ifPresent(keyspaces::add);
        keyspaces.addAll(keyspaces());
        return keyspaces.stream()
                .flatMap(each -> each.getTables().values().stream())
                .findFirst();
    }

    /** The driver knows none of Cassandra's own. */
    private List<KeyspaceMetadata> keyspaces() {
        return List.copyOf(session.getMetadata().getKeyspaces().values());
    }
}
