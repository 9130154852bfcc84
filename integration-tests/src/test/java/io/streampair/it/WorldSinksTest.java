// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.FakerSourceConnector;
import io.streampair.faker.WorldRecords;
import io.streampair.faker.config.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of connect-configs for the presets that are worlds: the sink's settings map all that the source makes. */
class WorldSinksTest {
    private static final int RECORDS = 12_000;
    private static final long TIME = 1_700_000_000_000L;

    static List<String> presets() {
        return Presets.WORLDS;
    }

    private static Map<String, String> sink(WorldFiles files) {
        Map<String, String> settings = files.sink().config();
        settings.put("contact.points", "127.0.0.1");
        settings.put("local.datacenter", "datacenter1");
        return settings;
    }

    private static Map<String, String> source(WorldFiles files) {
        return files.source()
                .with("definition.end", "{records: " + RECORDS + "}")
                .config();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_be_valid(String preset) {
        WorldFiles files = new WorldFiles(preset);

        assertThat(SinkConfig.validate(sink(files)).configValues())
                .allSatisfy(setting ->
                        assertThat(setting.errorMessages()).as(setting.name()).isEmpty());
        assertThat(new FakerSourceConnector().validate(files.source().config()).configValues())
                .allSatisfy(setting ->
                        assertThat(setting.errorMessages()).as(setting.name()).isEmpty());
        assertThat(files.source().config()).containsEntry("preset", preset);
        assertThat(files.statements().get(0))
                .startsWith("CREATE KEYSPACE IF NOT EXISTS " + sink(files).get("keyspace") + " ");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_map_each_record_and_fill_each_column(String preset) {
        WorldFiles files = new WorldFiles(preset);
        SinkConfig config = new SinkConfig(sink(files));
        MappedTables tables = new MappedTables(config.routes(), files.tables());
        Map<String, Set<Object>> live = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (SinkRecord record : records(files)) {
            assertThat(tables.write(record)).as(record::toString).isPositive();
            Set<Object> keys = live.computeIfAbsent(record.topic(), topic -> new HashSet<>());
            if (isDeletion(record.value())) {
                keys.remove(record.key());
            } else {
                keys.add(record.key());
            }
            counts.merge(record.topic(), 1, Integer::sum);
        }

        assertThat(List.of(sink(files).get("topics").split(",", -1)))
                .containsExactlyInAnyOrderElementsOf(live.keySet());
        assertThat(config.routes()).hasSameSizeAs(tables.declared().keySet()).hasSizeGreaterThan(5);
        for (RouteConfig route : config.routes()) {
            String topic = sink(files).get(route.fullKey("topics"));
            String name = route.table().nameFor(topic).table().asInternal();
            List<String> columns = columns(tables.declared().get(name));
            List<List<String>> rows = tables.table(name).select(columns);
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                assertThat(rows)
                        .as(name + "." + columns.get(i))
                        .anyMatch(row -> !row.get(column).isEmpty());
            }
            int keys = live.get(topic).size();
            if (sink(files).containsKey(route.fullKey("delete.when"))) {
                assertThat(rows).as(name).hasSizeLessThan(keys);
            } else if (!sink(files).containsKey(route.fullKey("each"))) {
                assertThat(rows.size()).as(name).isIn(keys, counts.get(topic));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void should_have_the_tables_of_the_page(String preset) throws IOException {
        String page = Files.readString(Path.of("../docs/world-presets.md"));
        String section = page.substring(page.indexOf("\n## " + preset + "\n"));
        Set<String> tables =
                new DeclaredTables(new WorldFiles(preset).tables()).byName().keySet();
        int begin = section.indexOf(
                "| table of the keyspace `" + sink(new WorldFiles(preset)).get("keyspace") + "` |");
        List<String> shown = section.substring(begin, section.indexOf("\n\n", begin))
                .lines()
                .skip(2)
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(tables);
    }

    private static boolean isDeletion(Object value) {
        boolean isEnvelope = value instanceof Struct struct && struct.schema().field("op") != null;
        return value == null || (isEnvelope && ((Struct) value).get("op").equals("d"));
    }

    private static List<String> columns(TableMetadata table) {
        return table.getColumns().values().stream()
                .map(ColumnMetadata::getName)
                .map(CqlIdentifier::asInternal)
                .toList();
    }

    /** The records as the sink gets them. */
    private static List<SinkRecord> records(WorldFiles files) {
        Converter sourceKeys = converter(files.source(), "key.converter", true);
        Converter sourceValues = converter(files.source(), "value.converter", false);
        Converter sinkKeys = converter(files.sink(), "key.converter", true);
        Converter sinkValues = converter(files.sink(), "value.converter", false);
        WorldRecords made = WorldRecords.from(source(files));
        Map<String, Integer> offsets = new HashMap<>();
        List<SinkRecord> records = new ArrayList<>();
        for (SourceRecord record = made.next(); record != null; record = made.next()) {
            String topic = record.topic();
            SchemaAndValue key =
                    sinkKeys.toConnectData(topic, sourceKeys.fromConnectData(topic, record.keySchema(), record.key()));
            SchemaAndValue value = sinkValues.toConnectData(
                    topic, sourceValues.fromConnectData(topic, record.valueSchema(), record.value()));
            records.add(new SinkRecord(
                    topic,
                    0,
                    key.schema(),
                    key.value(),
                    value.schema(),
                    value.value(),
                    offsets.merge(topic, 1, Integer::sum) - 1,
                    TIME + records.size(),
                    TimestampType.CREATE_TIME));
        }
        return records;
    }

    private static Converter converter(ConnectorFile connector, String key, boolean isKey) {
        Map<String, String> settings = new HashMap<>();
        connector.config().forEach((name, value) -> {
            if (name.startsWith(key + ".")) {
                settings.put(name.substring(key.length() + 1), value);
            }
        });
        try {
            Converter converter = Class.forName(connector.config().get(key))
                    .asSubclass(Converter.class)
                    .getDeclaredConstructor()
                    .newInstance();
            converter.configure(settings, isKey);
            return converter;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No converter for " + key, e);
        }
    }
}
