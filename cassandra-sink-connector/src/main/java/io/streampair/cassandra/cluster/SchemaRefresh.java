// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.write.SchemaReader;
import io.streampair.cassandra.write.Timing;
import java.util.Optional;
import org.apache.kafka.connect.errors.RetriableException;

/**
 * Refreshes the schema of a new session until it contains the existing tables of the settings. The driver opens a
 * session even if it cannot read the schema, and the node that it asks may not know yet of a table created through
 * another node.
 */
final class SchemaRefresh {
    private final SinkConfig config;
    private final CqlSession session;
    private final TableValidator validator;

    SchemaRefresh(SinkConfig config, CqlSession session) {
        this.config = config;
        this.session = session;
        this.validator = new TableValidator(session, Timing.SYSTEM);
    }

    /**
     * Reads the schema again if a table is missing.
     *
     * @throws UnreachableException if the schema cannot be read now, or the nodes do not agree on it yet
     */
    void run() {
        if (!session.isSchemaMetadataEnabled()) {
            return;
        }
        Optional<RouteConfig> missing = missing();
        if (missing.isEmpty() && !session.getMetadata().getKeyspaces().isEmpty()) {
            return;
        }
        if (missing.isPresent() && !areAgreed()) {
            throw disagreement(missing.get());
        }
        read();
    }

    /** @throws UnreachableException if the schema cannot be read now */
    void read() {
        try {
            SchemaReader.read(session);
        } catch (DriverException | RetriableException e) {
            throw new ConnectionFailure(config.connection()).explain(e);
        }
    }

    private boolean areAgreed() {
        try {
            return session.checkSchemaAgreement();
        } catch (DriverException e) {
            throw new ConnectionFailure(config.connection()).explain(e);
        }
    }

    private Optional<RouteConfig> missing() {
        return config.routes().stream()
                .filter(route -> !route.table().isPerTopic())
                .filter(route -> validator.find(route.table().nameFor("")).isEmpty())
                .findFirst();
    }

    private UnreachableException disagreement(RouteConfig route) {
        return new UnreachableException(
                new SettingException(
                        route.fullKey(TableConfig.TABLE),
                        route.table().nameFor(""),
                        "the contacted node does not know this table, and the nodes do not agree on the schema "
                                + "yet; if this persists, check nodetool describecluster"),
                null);
    }
}
