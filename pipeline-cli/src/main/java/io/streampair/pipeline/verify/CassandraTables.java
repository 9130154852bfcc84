// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.state.CassandraSessions;

/** A session with a sink's cluster, opened with the sink's settings. */
public final class CassandraTables implements AutoCloseable {
    private final CqlSession session;
    private final SinkConfig config;

    /** @throws CommandException if no node answers */
    CassandraTables(SinkConfig config, RouteConfig route) {
        this.config = config;
        this.session = CassandraSessions.open(
                config.connection().contactPoints(),
                config.connection().localDatacenter(),
                route.row().consistencyLevel().name());
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
