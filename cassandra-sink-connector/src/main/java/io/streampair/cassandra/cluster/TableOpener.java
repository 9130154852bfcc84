// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SettingException;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.write.Permissions;
import io.streampair.cassandra.write.RefusedSettingException;
import io.streampair.cassandra.write.SchemaReader;
import io.streampair.cassandra.write.StatementWriter;
import io.streampair.cassandra.write.Timing;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Finds or creates a table, compiles its mapping, and prepares its statements. Thread-safe. */
final class TableOpener {
    private static final Duration PREPARE_AGAIN = Duration.ofMillis(500);
    private static final int PREPARE_ATTEMPTS = 20;

    private final CqlSession session;
    private final Permissions permissions;
    private final TableValidator validator;
    private final SchemaChanges changes;
    private final StatementWriter writer;
    private final Timing timing;

    TableOpener(
            CqlSession session,
            Permissions permissions,
            String localDatacenter,
            StatementWriter writer,
            Timing timing) {
        this.session = session;
        this.permissions = permissions;
        this.validator = new TableValidator(session, timing);
        this.changes = new SchemaChanges(session, localDatacenter, timing);
        this.writer = writer;
        this.timing = timing;
    }

    /** The table, if it exists. */
    Optional<TableMetadata> find(TableName name) {
        return validator.find(name);
    }

    /**
     * Opens a table.
     *
     * @return null if the table is missing, and the record has no value to derive its columns from
     * @param record determines the columns if the settings do not; null if they do
     * @throws SettingException if the table is missing and may not be created, or does not fit the route's settings
     * @throws DataException if the table cannot get the columns that the record needs
     * @throws RetriableException if the role's permissions cannot be looked up now
     */
    OpenTable open(RouteConfig route, TableName name, SinkRecord record) throws InterruptedException {
        try {
            return tryOpen(route, name, record);
        } catch (UnauthorizedException e) {
            if (permissions.areKnown().toCompletableFuture().join()) {
                throw e;
            }
            throw new RetriableException("The permissions of the role cannot be looked up: " + e.getMessage(), e);
        }
    }

    private OpenTable tryOpen(RouteConfig route, TableName name, SinkRecord record) throws InterruptedException {
        if (find(name).isEmpty() && isOfRecordWithoutValue(route, record)) {
            SchemaReader.read(session);
            if (find(name).isEmpty()) {
                return null;
            }
        }
        if (find(name).isEmpty()) {
            new TableCreation(session, changes, route, name).create(record);
        } else if (route.table().evolves()) {
            new TableEvolution(session, changes, route, name).evolve(record);
        }
        return prepared(route, name);
    }

    /** Whether the columns of the table would be those of a record that deletes; it may only delete from a table that exists. */
    private static boolean isOfRecordWithoutValue(RouteConfig route, SinkRecord record) {
        TableConfig config = route.table();
        return record != null
                && record.value() == null
                && config.createsTable()
                && config.tableColumns().isBlank();
    }

    /**
     * A node may not be able to use a table yet that is in the metadata already. It may learn of it between two statements of
     * one attempt, which then looks as if it refused only the first one's write time. And a table may be altered before the
     * driver has heard of it, so it is looked up each time.
     */
    private OpenTable prepared(RouteConfig route, TableName name) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            TableMetadata table = find(name).orElseThrow(() -> validator.missing(route, name));
            RecordMapper mapper = validator.mapper(route, name, table);
            try {
                writer.prepare(mapper.table(), route.row().options(), route::fullKey);
                return new OpenTable(table, mapper);
            } catch (InvalidQueryException | RefusedSettingException e) {
                if (attempt == PREPARE_ATTEMPTS) {
                    throw e instanceof RefusedSettingException
                            ? e
                            : new SettingException(
                                    route.fullKey(TableConfig.TABLE), name, "cannot be written: " + e.getMessage());
                }
                timing.sleep(PREPARE_AGAIN);
                if (attempt == 1) {
                    SchemaReader.read(session);
                }
            }
        }
    }
}
