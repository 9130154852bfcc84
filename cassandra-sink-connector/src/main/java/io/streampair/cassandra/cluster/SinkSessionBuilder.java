// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.session.ProgrammaticArguments;
import com.datastax.oss.driver.internal.core.context.DefaultDriverContext;
import com.datastax.oss.driver.internal.core.metadata.schema.queries.SchemaQueries;
import com.datastax.oss.driver.internal.core.metadata.schema.queries.SchemaQueriesFactory;
import com.datastax.oss.driver.internal.core.metadata.schema.queries.SchemaRows;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Builds sessions that can read the schema again after they could not. The driver takes a reading for unfinished for ever, and
 * lets all later ones wait for it, if it began at the moment in which the control connection was lost: its maker of queries
 * throws then, where the driver expects a future that fails.
 */
final class SinkSessionBuilder extends CqlSessionBuilder {
    /** When the driver has made ready for the rows: what comes before that is handled on the wrong thread. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    @Override
    protected DriverContext buildContext(DriverConfigLoader configLoader, ProgrammaticArguments arguments) {
        return new DefaultDriverContext(configLoader, arguments) {
            @Override
            protected SchemaQueriesFactory buildSchemaQueriesFactory() {
                SchemaQueriesFactory queries = super.buildSchemaQueriesFactory();
                return () -> newInstance(queries);
            }
        };
    }

    private static SchemaQueries newInstance(SchemaQueriesFactory queries) {
        try {
            return queries.newInstance();
        } catch (RuntimeException e) {
            return () -> CompletableFuture.supplyAsync(() -> unreadable(e), LATER);
        }
    }

    /** Rows that fail when they are read, which the driver does on the thread that may touch its state. */
    private static SchemaRows unreadable(RuntimeException reason) {
        return (SchemaRows) Proxy.newProxyInstance(
                SchemaRows.class.getClassLoader(), new Class<?>[] {SchemaRows.class}, (proxy, method, arguments) -> {
                    throw reason;
                });
    }
}
