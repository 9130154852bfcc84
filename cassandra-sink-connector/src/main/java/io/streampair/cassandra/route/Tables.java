// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.TableName;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.connect.sink.SinkRecord;

/** The tables of a cluster. Used by the task's thread. */
public interface Tables extends AutoCloseable {
    /** The same object as long as no table has changed. */
    Object version();

    /** What is known of a table now, or that it is missing; equal as long as it does not change. For any thread. */
    Object known(TableName name);

    /** Whether a table has not changed since it was opened; true if it was dropped. */
    boolean isCurrent(OpenTable table);

    /**
     * Finds or creates a table with the columns that a record needs, and prepares its statements; retries while the cluster
     * cannot be reached.
     *
     * @param record only its schemas matter, and whether it has a value
     * @return the open table; null if it does not exist and the record has no value that names its columns. Fails with a
     *     {@link org.apache.kafka.connect.errors.DataException} if only records of this topic and schema cannot be written
     */
    CompletableFuture<OpenTable> open(RouteConfig route, TableName name, SinkRecord record);

    /** Ends all openings. */
    @Override
    void close();
}
