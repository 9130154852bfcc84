// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.write.Timing;
import java.util.Optional;

/**
 * Sees to it that a new session knows the tables of the settings, if they exist. The driver opens a session even when it fails to
 * read the schema, and the node that it reads it from may not have heard yet of a table that was made through another one.
 */
final class SchemaRefresh {
    private final SinkConfig config;
    private final CqlSession session;
    private final TableValidator fit;

    SchemaRefresh(SinkConfig config, CqlSession session) {
        this.config = config;
        this.session = session;
        this.fit = new TableValidator(session, Timing.SYSTEM);
    }

    /**
     * Reads the schema again if it lacks a table.
     *
     * @throws UnreachableException if it cannot be read now, or if the nodes do not agree on it yet
     */
    void run() {
        if (!session.isSchemaMetadataEnabled()) {
            return;
        }
        Optional<RouteConfig> lacking = lacking();
        if (lacking.isEmpty() && !session.getMetadata().getKeyspaces().isEmpty()) {
            return;
        }
        try {
            if (lacking.isPresent() && !session.checkSchemaAgreement()) {
                throw undecided(lacking.get());
            }
            session.refreshSchema();
        } catch (DriverException e) {
            throw new ConnectionFailure(config.connection()).explain(e);
        }
    }

    private Optional<RouteConfig> lacking() {
        return config.routes().stream()
                .filter(route -> !route.table().isPerTopic())
                .filter(route -> fit.find(route.table().nameFor("")).isEmpty())
                .findFirst();
    }

    private UnreachableException undecided(RouteConfig route) {
        return new UnreachableException(
                new SettingException(
                        route.fullKey(TableConfig.TABLE),
                        route.table().nameFor(""),
                        "is not known to the node that was asked, and the nodes do not agree on the schema yet; if they "
                                + "do not come to agree, see nodetool describecluster"),
                null);
    }
}
