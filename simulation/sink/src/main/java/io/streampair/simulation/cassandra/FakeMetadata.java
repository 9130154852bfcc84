// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a session knows of the cluster. */
record FakeMetadata(Map<CqlIdentifier, KeyspaceMetadata> keyspaces) implements Metadata {
    @Override
    public Map<UUID, Node> getNodes() {
        return Map.of(Driver.NODE_ID, Driver.NODE);
    }

    @Override
    public Map<CqlIdentifier, KeyspaceMetadata> getKeyspaces() {
        return keyspaces;
    }

    @Override
    public Optional<TokenMap> getTokenMap() {
        return Optional.empty();
    }
}
