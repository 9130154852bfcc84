// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.connect;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.config.RecordConfig;
import io.streampair.cassandra.config.RowConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.config.TableConfig;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.write.StatementWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to connect: opens a session, finds or makes the table, compiles the mapping, prepares the statements. */
public final class TableConnector implements Callable<TableConnection> {
    private static final Logger LOG = LoggerFactory.getLogger(TableConnector.class);
    private static final Duration TABLE_POLL = Duration.ofMillis(500);
    private static final int PREPARE_ATTEMPTS = 20;

    private final SinkConfig config;
    private final boolean creates;

    /** @param creates whether this task makes what is missing, for all others, so that they do not race for it */
    public TableConnector(SinkConfig config, boolean creates) {
        this.config = config;
        this.creates = creates;
    }

    @Override
    public TableConnection call() throws InterruptedException {
        CqlSession session = new SessionFactory(config).open();
        try {
            RecordMapper mapper = mapper(session, table(session));
            return new TableConnection(session, mapper, writer(session, mapper));
        } catch (InterruptedException | RuntimeException e) {
            session.closeAsync();
            throw e;
        }
    }

    private TableMetadata table(CqlSession session) throws InterruptedException {
        TableSetup setup = new TableSetup(session, config.route().table(), config.connection());
        if (creates) {
            setup.create();
        }
        Optional<TableMetadata> table = setup.find();
        if (table.isEmpty() && setup.mayAppear()) {
            LOG.info("Waiting for task 0 to create {}", config.route().table().table());
        }
        while (table.isEmpty()) {
            if (!setup.mayAppear()) {
                throw setup.missing();
            }
            TimeUnit.MILLISECONDS.sleep(TABLE_POLL.toMillis());
            setup.refresh();
            table = setup.find();
        }
        return table.get();
    }

    private RecordMapper mapper(CqlSession session, TableMetadata table) {
        RecordConfig record = config.route().record();
        RowConfig row = config.route().row();
        MapperCompiler compiler = new MapperCompiler(
                record.valueFormat(), record.mapping(), row.usesRecordTimestamp(), row.rowMaxBytes());
        try {
            return compiler.compile(
                    table,
                    session.getContext().getCodecRegistry(),
                    session.getContext().getProtocolVersion());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(RecordConfig.MAPPING, record.mapping().columns(), e.getMessage());
        }
    }

    /** The metadata may tell of a table some time before a node can use it. */
    private StatementWriter writer(CqlSession session, RecordMapper mapper) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return StatementWriter.prepare(
                        session,
                        mapper.table(),
                        config.write().options(),
                        config.route().row().options());
            } catch (InvalidQueryException e) {
                if (attempt == PREPARE_ATTEMPTS) {
                    throw new ConfigException(
                            TableConfig.TABLE, mapper.table(), "cannot be written: " + e.getMessage());
                }
                TimeUnit.MILLISECONDS.sleep(TABLE_POLL.toMillis());
            }
        }
    }
}
