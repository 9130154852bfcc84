// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.row.TableName;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Compares the topics and tables of a running world with the recomputed one. */
public final class WorldCheck {
    private static final int PAGE_SIZE = 5_000;

    private final PipelineSettings pipeline;
    private final Map<String, Object> client;
    private final CqlSession session;

    /**
     * @param client how to reach the brokers
     * @param session with the cluster of the sinks
     */
    public WorldCheck(PipelineSettings pipeline, Map<String, Object> client, CqlSession session) {
        this.pipeline = pipeline;
        this.client = client;
        this.session = session;
    }

    /**
     * Reads all topics and tables, and computes all records.
     *
     * @param offsets the source's stored offsets by partition, if it has not written all; else null
     */
    public WorldVerdict check(Map<Map<String, ?>, Map<String, ?>> offsets) {
        return check(offsets, null);
    }

    /** @param committed up to where the sinks have written the topics; null if they have written all */
    WorldVerdict check(Map<Map<String, ?>, Map<String, ?>> offsets, Map<TopicPartition, Long> committed) {
        WorldAudit audit = new WorldAudit(
                () -> new RecomputedWorld(pipeline.source(), offsets),
                pipeline.isExactlyOnce(),
                this::audits,
                new UnwrittenRecords(committed));
        TopicScan topics = new TopicScan(client, pipeline.topics());
        return audit.check(topics::read, this::scan);
    }

    private TableAudits audits(RecomputedWorld world) {
        List<SinkWrites> writes = new ArrayList<>();
        for (ConnectorSettings sink : pipeline.sinks()) {
            if (!sink.config().getOrDefault("transforms", "").isBlank()) {
                throw new CommandException("Cannot check the rows of " + sink.name() + " with transforms="
                        + sink.config().get("transforms") + ": remove the transforms.");
            }
            SinkConfig config = pipeline.sinkConfig(sink, "localhost", "unknown");
            writes.add(new SinkWrites(
                    sink,
                    config,
                    pipeline.topicsOf(sink),
                    this::table,
                    session.getContext().getCodecRegistry(),
                    session.getContext().getProtocolVersion()));
        }
        return new TableAudits(
                writes,
                world,
                this::table,
                session.getContext().getCodecRegistry(),
                session.getContext().getProtocolVersion());
    }

    private TableMetadata table(TableName name) {
        return session.getMetadata()
                .getKeyspace(name.keyspace())
                .flatMap(keyspace -> keyspace.getTable(name.table()))
                .orElseThrow(() -> new CommandException(
                        "Table " + name + " does not exist. Start the sink, which creates it, or create it."));
    }

    /** Passes on each row of a table. */
    private void scan(TableName name, TableLayout layout, TableAudits.RowReader reader) {
        List<CqlIdentifier> columns = layout.names();
        String names = columns.stream().map(column -> column.asCql(true)).collect(Collectors.joining(", "));
        SimpleStatement all = SimpleStatement.newInstance("SELECT " + names + " FROM " + name)
                .setConsistencyLevel(ConsistencyLevel.LOCAL_QUORUM)
                .setPageSize(PAGE_SIZE);
        for (Row row : session.execute(all)) {
            ByteBuffer[] key = new ByteBuffer[layout.keyLength()];
            ByteBuffer[] values = new ByteBuffer[columns.size() - key.length];
            for (int i = 0; i < columns.size(); i++) {
                ByteBuffer value = row.getBytesUnsafe(i);
                if (i < key.length) {
                    key[i] = value;
                } else {
                    values[i - key.length] = value;
                }
            }
            reader.read(key, values);
        }
    }
}
