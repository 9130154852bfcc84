// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.connect.sink.SinkRecord;

/** The tables of a cluster, for the thread of a task. */
public interface Tables extends AutoCloseable {
    /** The same object as long as no table has changed. */
    Object version();

    /** Whether a table is as it was when it was opened; so it is if it does not exist any more. */
    boolean isCurrent(OpenTable table);

    /**
     * Finds or makes a table, with the columns that a record asks for, and prepares it to be written; trying again while the
     * cluster cannot be reached.
     *
     * @param record of which only the schemas count
     * @return completes exceptionally with a {@link org.apache.kafka.connect.errors.DataException} if only records of this topic
     *     and schema cannot be written
     */
    CompletableFuture<OpenTable> open(RouteConfig route, TableName name, SinkRecord record);

    /** Gives up what is still being opened. */
    @Override
    void close();
}
