// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.row.Row;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;

/** What tables hold after the sink's routes and mappings have made rows of records. */
final class MappedTables {
    private static final Map<String, String> CONNECTION =
            Map.of("contact.points", "127.0.0.1", "local.datacenter", "datacenter1");
    private static final InstantSource CLOCK = InstantSource.system();

    private final List<RouteConfig> routes;
    private final Map<String, TableMetadata> declared;
    private final Map<String, MergedTable> tables = new LinkedHashMap<>();
    private final Map<String, RecordMapper> mappers = new HashMap<>();

    /**
     * @param settings of the sink, but for its connection; they must be valid
     * @param statements that make the types and tables
     */
    MappedTables(Map<String, String> settings, List<String> statements) {
        this(valid(settings).routes(), statements);
    }

    /** @param statements that make the types and tables */
    MappedTables(List<RouteConfig> routes, List<String> statements) {
        this.routes = routes;
        this.declared = new DeclaredTables(statements).byName();
        declared.forEach((name, table) -> tables.put(name, new MergedTable(table)));
    }

    private static SinkConfig valid(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(CONNECTION);
        settings.putAll(given);
        assertThat(SinkConfig.validate(settings).configValues())
                .allSatisfy(setting ->
                        assertThat(setting.errorMessages()).as(setting.name()).isEmpty());
        return new SinkConfig(settings);
    }

    /** The texts of these columns of each row. */
    List<List<String>> select(String table, List<String> columns) {
        return tables.get(table).select(columns);
    }

    /** Writes the rows of a record, and says how many routes took it. */
    int write(SinkRecord record) {
        int taken = 0;
        for (int i = 0; i < routes.size(); i++) {
            RouteConfig route = routes.get(i);
            boolean isTaken = route.takes(record.topic())
                    && route.filter().map(each -> each.passes(record)).orElse(true);
            if (isTaken) {
                taken++;
                String name = route.table().nameFor(record.topic()).table().asInternal();
                List<Row> rows = new ArrayList<>();
                mappers.computeIfAbsent(
                                i + name,
                                each -> new MapperCompiler(route.rules(), CLOCK)
                                        .compile(declared.get(name), CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT))
                        .mapTo(record, rows);
                rows.forEach(row -> tables.get(name).write(row, CLOCK.millis()));
            }
        }
        return taken;
    }

    Map<String, TableMetadata> declared() {
        return declared;
    }

    MergedTable table(String name) {
        return tables.get(name);
    }
}
