// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.mapping.TableName;
import java.util.concurrent.CompletableFuture;

/** The tables of a cluster, for the thread of a task. */
public interface Tables extends AutoCloseable {
    /** The same object as long as no table has changed. */
    Object version();

    /** Whether a table is as it was when it was opened; so it is if it does not exist any more. */
    boolean isCurrent(OpenTable table);

    /**
     * Finds or makes a table, and prepares it to be written; trying again while the cluster cannot be reached.
     *
     * @return completes exceptionally with a {@link org.apache.kafka.connect.errors.DataException} if only the records of this
     *     topic cannot be written
     */
    CompletableFuture<OpenTable> open(RouteConfig route, TableName name);

    /** Gives up what is still being opened. */
    @Override
    void close();
}
