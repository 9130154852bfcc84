// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.type.DataType;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The prepared statements of one table. Turns batches into requests. */
final class Statements {
    private final MappedTable table;
    private final RowOptions options;
    private final PreparedCql upsert;

    /** By the number of primary key columns in their WHERE clause. */
    private final Map<Integer, PreparedCql> deletes;

    /** Null if lists have no statements of their own, as has the next. */
    private final PreparedCql lists;

    private final PreparedCql deleteOfLists;

    private final Optional<Probe> probe;
    private final RefusedSettings settings;
    private final SendingTime time;
    private volatile boolean hasAccepted;

    private Statements(
            RefusedSettings settings,
            SendingTime time,
            Optional<Probe> probe,
            PreparedCql upsert,
            Map<Integer, PreparedCql> deletes,
            PreparedCql lists,
            PreparedCql deleteOfLists) {
        this.table = settings.table();
        this.options = settings.options();
        this.settings = settings;
        this.time = time;
        this.probe = probe;
        this.upsert = upsert;
        this.deletes = deletes;
        this.lists = lists;
        this.deleteOfLists = deleteOfLists;
    }

    /**
     * @param time when requests are sent
     * @param isClosed whether the session must not be used any more
     */
    static Statements prepare(
            CqlSession session, RefusedSettings settings, SendingTime time, BooleanSupplier isClosed) {
        Optional<Probe> probe = probe(session, settings, isClosed);
        if (settings.table().mode().isQuery()) {
            PreparedCql query = PreparedCql.prepare(session, Cql.query(settings.table()));
            return new Statements(settings, time, probe, query, Map.of(), null, null);
        }
        try {
            return prepareAll(session, settings, time, probe);
        } catch (InvalidQueryException e) {
            checkWriteTime(session, settings, e);
            throw e;
        }
    }

    private static Optional<Probe> probe(CqlSession session, RefusedSettings settings, BooleanSupplier isClosed) {
        MappedTable table = settings.table();
        return session.getMetadata()
                .getKeyspace(table.keyspace())
                .flatMap(keyspace -> keyspace.getTable(table.name().table()))
                .map(found -> new Probe(session, found, table, settings.options(), isClosed))
                .filter(Probe::isPossible);
    }

    /** @throws RefusedSettingException if the upsert can be prepared without its write time */
    private static void checkWriteTime(CqlSession session, RefusedSettings settings, InvalidQueryException refusal) {
        RowOptions options = settings.options();
        if (!options.withWriteTime()) {
            return;
        }
        RowOptions withoutTime = new RowOptions(options.consistencyLevel(), options.ttlSeconds(), false);
        try {
            PreparedCql.prepare(session, Cql.upsert(settings.table(), withoutTime));
        } catch (InvalidQueryException e) {
            return;
        }
        throw settings.ofWriteTime(refusal);
    }

    private static Statements prepareAll(
            CqlSession session, RefusedSettings settings, SendingTime time, Optional<Probe> probe) {
        MappedTable table = settings.table();
        RowOptions options = settings.options();
        Map<Integer, PreparedCql> deletes = new HashMap<>();
        int all = table.primaryKey().size();
        int least = table.mode().deletesByPrefix() ? table.mode().deletePrefix() : all;
        for (int length = least; length <= all && !table.mode().keepsExisting(); length++) {
            deletes.put(length, PreparedCql.prepare(session, Cql.delete(table, options, length)));
        }
        boolean withLists = Cql.writesListsApart(table, options);
        return new Statements(
                settings,
                time,
                probe,
                PreparedCql.prepare(session, Cql.upsert(table, options)),
                deletes,
                withLists ? PreparedCql.prepare(session, Cql.lists(table, options)) : null,
                withLists ? PreparedCql.prepare(session, Cql.deleteOfLists(table)) : null);
    }

    /** A write of the table that changes nothing; empty if there can be none. */
    Optional<Probe> probe() {
        return probe;
    }

    /** Says which setting is at fault if Cassandra refuses the probe. */
    RefusedSettings settings() {
        return settings;
    }

    ConsistencyLevel level() {
        return options.consistencyLevel();
    }

    /** Notes that Cassandra has taken a row. */
    void accepted() {
        hasAccepted = true;
    }

    boolean hasAccepted() {
        return hasAccepted;
    }

    /** Whether the table still has all written columns, with the same types. */
    boolean fit(TableMetadata current) {
        return fits(upsert, current) && (lists == null || fits(lists, current));
    }

    private boolean fits(PreparedCql prepared, TableMetadata current) {
        for (ColumnDefinition written : prepared.statement().getVariableDefinitions()) {
            CqlIdentifier name = written.getName();
            Optional<DataType> type = current.getColumn(name).map(ColumnMetadata::getType);
            boolean isSet = table.columns().contains(name) && !table.mode().isQuery();
            boolean isChanged = table.mode().changes().containsKey(name);
            if (isSet && (type.isEmpty() || (!isChanged && !type.get().equals(written.getType())))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The request that writes the batch. If it is marked idempotent, the driver may repeat it on another node, as it is: with the
     * time of its lists, which would add up.
     */
    Statement<?> request(Batch batch) {
        long now = time.millis();
        Row first = batch.first().asOf(now);
        boolean isIdempotent = batch.isIdempotent() && !table.mode().hasLists();
        if (batch.isSingle() && lists == null) {
            BoundStatement single = bind(first, now)
                    .setConsistencyLevel(options.consistencyLevel())
                    .setIdempotent(isIdempotent);
            if (table.mode().keepsExisting()) {
                single = single.setSerialConsistencyLevel(options.serialConsistencyLevel());
            }
            // The driver computes the routing key of a query itself.
            return table.mode().isQuery()
                    ? single
                    : single.setRoutingKey(first.key().routingKey());
        }
        BatchStatementBuilder builder =
                BatchStatement.builder(table.mode().isCounter() ? BatchType.COUNTER : BatchType.UNLOGGED);
        for (Row each : batch.rows()) {
            Row row = each.asOf(now);
            builder = builder.addStatement(bind(row, now));
            if (lists != null && writesLists(row)) {
                PreparedCql ofLists = row.isDelete() ? deleteOfLists : lists;
                builder = builder.addStatement(
                        ofLists.bind(row, time.ofLists(row.key(), row.writeTime()), now, options.ttlSeconds()));
            }
        }
        return builder.setConsistencyLevel(options.consistencyLevel())
                .setRoutingKeyspace(table.keyspace())
                .setRoutingKey(first.key().routingKey())
                .setIdempotence(isIdempotent)
                .build();
    }

    private boolean writesLists(Row row) {
        if (row.isDelete()) {
            return true;
        }
        for (int i = 0; i < row.values().length; i++) {
            if (!Row.isUnset(row.values()[i])
                    && table.mode().lists().contains(table.columns().get(i))) {
                return true;
            }
        }
        return false;
    }

    private BoundStatement bind(Row row, long now) {
        PreparedCql prepared = row.isDelete() ? deletes.get(row.values().length) : upsert;
        return prepared.bind(row, row.writeTime(), now, options.ttlSeconds());
    }
}
