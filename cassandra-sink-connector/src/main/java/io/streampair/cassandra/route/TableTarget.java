// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.mapping.RecordFilter;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.schema.CoveredSchemas;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A table that the records of a route go to. It is opened for the first of them, and again when it has changed. */
public final class TableTarget {
    private static final Ready NOT_OPEN = new Ready(null, record -> false);
    private static final State ABSENT = new Absent();

    private final RouteConfig route;
    private final TableName name;
    private final Tables tables;
    private final RecordFilter filter;

    private State state;

    /** What can be written now; all that is known of the table is in here. */
    private sealed interface State {}

    /**
     * The table is open.
     *
     * @param table null only in {@link #NOT_OPEN}
     * @param covers whether it has all columns for a record
     */
    private record Ready(OpenTable table, Predicate<SinkRecord> covers) implements State {}

    /**
     * The table is being opened.
     *
     * @param schema of the record that it is opened for
     * @param before what can be written meanwhile
     * @param isOld whether records came since it began: then it cannot tell that these have nothing to delete
     */
    private record Opening(CompletableFuture<Opened> result, Schema schema, Ready before, boolean isOld)
            implements State {}

    /**
     * How an opening ended.
     *
     * @param table null if it failed, or if the table does not exist
     * @param known what was known of the table then
     */
    private record Opened(OpenTable table, Throwable failure, Object known) {}

    /**
     * The table could not be opened for a record.
     *
     * @param schema of that record
     * @param before what can be written nevertheless
     */
    private record Refused(DataException cause, Schema schema, Ready before) implements State {}

    /**
     * The table did not exist after the latest records came. Those without a value are ignored: they have nothing to delete.
     * Before other records come, another task may make the table, and this worker may not have heard of it.
     */
    private record Absent() implements State {}

    TableTarget(RouteConfig route, TableName name, Tables tables) {
        this(route, name, tables, NOT_OPEN);
    }

    TableTarget(RouteConfig route, TableName name, Tables tables, OpenTable table) {
        this(route, name, tables, new Ready(table, record -> true));
    }

    private TableTarget(RouteConfig route, TableName name, Tables tables, Ready state) {
        this.route = route;
        this.name = name;
        this.tables = tables;
        this.filter = route.filter().orElse(null);
        this.state = state;
    }

    /**
     * Whether {@link #map} can be called with the record; if not, the table is being opened for it.
     *
     * @throws ConnectException if no records can be written
     */
    public boolean isReady(SinkRecord record) {
        if (isKnown(record) || isFiltered(record)) {
            return true;
        }
        if (!(state instanceof Opening)) {
            state = open(record);
        }
        if (state instanceof Opening opening && opening.result().isDone()) {
            state = opening.before();
            state = current(after(opening));
            return isKnown(record);
        }
        return false;
    }

    private Opening open(SinkRecord record) {
        CompletableFuture<Opened> result = tables.open(route, name, record)
                .handle((table, failure) -> new Opened(table, cause(failure), tables.known(name)));
        return new Opening(result, record.valueSchema(), ready(), false);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /**
     * Whether the record passes the filter of the route; if not, it neither writes nor deletes.
     *
     * @throws DataException if the filter cannot be computed for it
     */
    public boolean takes(SinkRecord record) {
        return filter == null || filter.passes(record);
    }

    /** A record that is not written needs no table. */
    private boolean isFiltered(SinkRecord record) {
        try {
            return !takes(record);
        } catch (DataException e) {
            return true;
        }
    }

    private boolean isKnown(SinkRecord record) {
        return ready().covers().test(record) || isRefused(record) || isNothingToDelete(record);
    }

    private boolean isNothingToDelete(SinkRecord record) {
        return state.equals(ABSENT) && record.value() == null;
    }

    /** The part of the state that records are written with. */
    private Ready ready() {
        if (state instanceof Ready ready) {
            return ready;
        }
        if (state instanceof Opening opening) {
            return opening.before();
        }
        return state instanceof Refused refused ? refused.before() : NOT_OPEN;
    }

    private boolean isRefused(SinkRecord record) {
        return state instanceof Refused refused
                && (!route.table().usesRecordSchemas()
                        || (record.value() != null && Objects.equals(refused.schema(), record.valueSchema())));
    }

    /** A table may have changed since it was opened; then it must be opened again. */
    private State current(State opened) {
        return opened instanceof Ready ready && !isCurrent(ready) ? NOT_OPEN : opened;
    }

    private boolean isCurrent(Ready ready) {
        return ready.table() == null || tables.isCurrent(ready.table());
    }

    private State after(Opening opening) {
        Opened opened = opening.result().join();
        if (opened.failure() != null && !(opened.failure() instanceof DataException)) {
            throw new ConnectException(
                    "Cannot write to " + name + ": " + opened.failure().getMessage(), opened.failure());
        }
        if (opened.table() != null) {
            return route.table().evolves()
                    ? new Ready(
                            opened.table(),
                            new CoveredSchemas(route.columns(), opened.table().metadata())::cover)
                    : new Ready(opened.table(), record -> true);
        }
        if (!opened.known().equals(tables.known(name))) {
            return opening.before();
        }
        if (opened.failure() != null) {
            return new Refused((DataException) opened.failure(), opening.schema(), opening.before());
        }
        return opening.isOld() ? opening.before() : ABSENT;
    }

    /** Makes the table be opened again if it may have changed. */
    void refresh() {
        Ready current = isCurrent(ready()) ? ready() : NOT_OPEN;
        state = state instanceof Opening opening
                ? new Opening(opening.result(), opening.schema(), current, opening.isOld())
                : current;
    }

    /** Makes a missing table be looked for again. */
    void recordsCome() {
        if (state instanceof Opening opening) {
            state = new Opening(opening.result(), opening.schema(), opening.before(), true);
        } else if (state.equals(ABSENT)) {
            state = NOT_OPEN;
        }
    }

    /**
     * Adds the rows that the record writes; only when {@link #isReady}.
     *
     * @throws DataException if the record cannot be written
     */
    public void map(SinkRecord record, List<Row> rows) {
        if (state instanceof Refused refused && isRefused(record)) {
            throw refused.cause();
        }
        if (!isNothingToDelete(record)) {
            ready().table().mapper().mapTo(record, rows);
        }
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
