// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.pipeline.command.CommandException;
import java.time.Duration;

/** A session with a sink's cluster, opened with the sink's settings. */
public final class CassandraTables implements AutoCloseable {
    /** A loaded machine exceeds the driver's default timeouts. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final CqlSession session;
    private final SinkConfig config;

    /** @throws com.datastax.oss.driver.api.core.DriverException if no node answers */
    CassandraTables(SinkConfig config, RouteConfig route) {
        this.config = config;
        this.session = CqlSession.builder()
                .addContactPoints(config.connection().contactPoints())
                .withLocalDatacenter(config.connection().localDatacenter())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, TIMEOUT)
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, TIMEOUT)
                        .withString(
                                DefaultDriverOption.REQUEST_CONSISTENCY,
                                route.row().consistencyLevel().name())
                        .build())
                .build();
    }

    CqlSession session() {
        return session;
    }

    /** @throws CommandException if the table does not exist */
    TableMetadata table(TableName name) {
        return session.getMetadata()
                .getKeyspace(name.keyspace())
                .flatMap(keyspace -> keyspace.getTable(name.table()))
                .orElseThrow(() -> new CommandException("Table " + name + " does not exist in the Cassandra cluster at "
                        + config.connection().contactPoints() + ". Start the sink, which creates it."));
    }

    @Override
    public void close() {
        session.close();
    }
}
