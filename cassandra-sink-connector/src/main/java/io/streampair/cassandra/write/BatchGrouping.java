// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which partitions may share a batch. */
public enum BatchGrouping {
    /** None: a batch has rows of one partition. */
    PARTITION,
    /** Those with the same replicas, so that the nodes which handle a batch store all of it. */
    REPLICAS,
    /** Any. */
    NONE;

    private static final Object ALL = "all";

    /** @param text a name in any case */
    public static BatchGrouping of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From a routing key to a value that is equal for partitions that may share a batch. */
    Function<ByteBuffer, Object> groups(CqlSession session, CqlIdentifier keyspace) {
        return switch (this) {
            case PARTITION -> routingKey -> routingKey;
            case REPLICAS -> replicas(session, keyspace);
            case NONE -> routingKey -> ALL;
        };
    }

    private static Function<ByteBuffer, Object> replicas(CqlSession session, CqlIdentifier keyspace) {
        Optional<TokenMap> tokens = session.getMetadata().getTokenMap();
        boolean isOneNode = session.getMetadata().getNodes().size() == 1;
        return tokens.isEmpty() || isOneNode
                ? routingKey -> ALL
                : routingKey -> tokens.get().getReplicas(keyspace, routingKey);
    }
}
