// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.RecordFilter;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.TableName;
import io.streampair.pipeline.settings.ConnectorSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.storage.Converter;

/** What a sink makes of records, by its own mapping: the rows of each of its tables. */
final class SinkWrites {
    private final Converter keys;
    private final Converter values;
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, List<Route>> byTopic = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();

    /**
     * A table that the records of a topic go to.
     *
     * @param filter null if all records go there
     */
    record Route(String topic, RouteConfig config, TableName table, RecordMapper mapper, RecordFilter filter) {}

    /** Takes the rows of a record. */
    interface Consumer {
        void accept(TableName table, Row row);
    }

    /**
     * The writes of a sink.
     *
     * @param topics those that it reads
     * @param tables finds a table
     */
    SinkWrites(
            ConnectorSettings sink,
            SinkConfig config,
            List<String> topics,
            Function<TableName, TableMetadata> tables,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        this.keys = ConverterOf.key(sink);
        this.values = ConverterOf.value(sink);
        for (String topic : topics) {
            for (RouteConfig each : config.routes()) {
                if (each.takes(topic) && each.query().query().isEmpty()) {
                    TableName name = each.table().nameFor(topic);
                    RecordMapper mapper = new MapperCompiler(each.rules(), InstantSource.system())
                            .compile(tables.apply(name), codecs, protocol);
                    Route route =
                            new Route(topic, each, name, mapper, each.filter().orElse(null));
                    routes.add(route);
                    byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(route);
                }
            }
        }
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Passes on the rows that a record writes; a record that the mapping refuses writes none. */
    void of(MadeRecord made, Consumer consumer) {
        List<Route> targets = byTopic.get(made.topic());
        if (targets == null) {
            return;
        }
        SchemaAndValue key = keys.toConnectData(made.topic(), made.key());
        SchemaAndValue value = values.toConnectData(made.topic(), made.value());
        SinkRecord record = new SinkRecord(
                made.topic(),
                0,
                key.schema(),
                key.value(),
                value.schema(),
                value.value(),
                offsets.merge(made.topic(), 1L, Long::sum),
                made.timestamp(),
                TimestampType.CREATE_TIME);
        List<Row> rows = new ArrayList<>();
        for (Route each : targets) {
            rows.clear();
            if (maps(each, record, rows)) {
                rows.forEach(row -> consumer.accept(each.table(), row));
            }
        }
    }

    private static boolean maps(Route route, SinkRecord record, List<Row> rows) {
        try {
            if (route.filter() != null && !route.filter().passes(record)) {
                return false;
            }
            route.mapper().mapTo(record, rows);
            return true;
        } catch (DataException e) {
            // A dead letter: no row shows it.
            return false;
        }
    }
}
