// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.schema.CoveredSchemas;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A table that the records of a route go to. It is opened for the first of them, and again when it has changed. */
public final class TableTarget {
    private final RouteConfig route;
    private final TableName name;
    private final Tables tables;

    private CompletableFuture<OpenTable> opening;
    private OpenTable table;
    private CoveredSchemas covered;
    private DataException problem;
    private Schema schemaOfProblem;

    TableTarget(RouteConfig route, TableName name, Tables tables) {
        this.route = route;
        this.name = name;
        this.tables = tables;
    }

    TableTarget(RouteConfig route, TableName name, Tables tables, OpenTable table) {
        this(route, name, tables);
        this.table = table;
    }

    /**
     * Whether it is known what becomes of the record now; if not, this is being found out.
     *
     * @throws ConnectException if no records can be written
     */
    public boolean isReady(SinkRecord record) {
        if (isKnown(record)) {
            return true;
        }
        if (opening == null) {
            opening = tables.open(route, name, record);
            schemaOfProblem = record.valueSchema();
        }
        if (opening.isDone()) {
            finishOpening();
        }
        return opening == null && isKnown(record);
    }

    private boolean isKnown(SinkRecord record) {
        return (table != null && (covered == null || covered.cover(record))) || hasProblem(record);
    }

    private boolean hasProblem(SinkRecord record) {
        return problem != null
                && (!route.table().usesRecordSchemas() || Objects.equals(schemaOfProblem, record.valueSchema()));
    }

    private void finishOpening() {
        CompletableFuture<OpenTable> done = opening;
        opening = null;
        try {
            table = done.get();
            covered = route.table().evolves() ? new CoveredSchemas(route.columns(), table.metadata()) : null;
            problem = null;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof DataException data)) {
                throw new ConnectException(
                        name + " cannot be written: " + e.getCause().getMessage(), e.getCause());
            }
            problem = data;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted", e);
        }
    }

    /** Has it opened anew if it may have changed. */
    void refresh() {
        problem = null;
        if (table != null && !tables.isCurrent(table)) {
            table = null;
            covered = null;
        }
    }

    /**
     * The row that the record writes, or null if none; only when {@link #isReady}.
     *
     * @throws DataException if the record cannot be written
     */
    public Row map(SinkRecord record) {
        if (hasProblem(record)) {
            throw problem;
        }
        return table.mapper().map(record);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
