// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.TraceEvent;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import io.apicurio.registry.utils.converter.AvroConverter;
import io.apicurio.registry.utils.converter.ExtJsonConverter;
import io.streampair.cluster.client.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of each CQL type, from each form that they come in, are read back as they were. */
@Order(4)
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkTypesIT {
    private static final int ROWS = 6;
    private static final String KEYSPACE = "my_keyspace";
    private static final Map<String, String> LARGE = Map.of("max.message.bytes", "10000000");

    private static final Cluster cluster = Clusters.standard();
    private static List<TypedColumn> columns;

    @BeforeAll
    static void makeTypes() {
        try (CqlSession session = cluster.openSession()) {
            session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                    + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            session.execute("CREATE TYPE IF NOT EXISTS " + KEYSPACE
                    + ".address (street text, zip int, tags frozen<set<text>>)");
            session.refreshSchema();
            UserDefinedType address = session.getMetadata()
                    .getKeyspace(KEYSPACE)
                    .orElseThrow()
                    .getUserDefinedType("address")
                    .orElseThrow();
            columns = TypedColumns.of(address, TypedColumns.pair(), hasVectors(session));
        }
    }

    private static boolean hasVectors(CqlSession session) {
        String version = session.execute("SELECT release_version FROM system.local")
                .one()
                .getString(0);
        return !version.startsWith("4");
    }

    @Test
    void should_write_json_that_a_converter_has_read() throws Exception {
        assertWritesJson("org.apache.kafka.connect.json.JsonConverter", true);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.connect.storage.StringConverter",
                "org.apache.kafka.connect.converters.ByteArrayConverter"
            })
    void should_write_json_that_no_converter_has_read(String converter) throws Exception {
        assertWritesJson(converter, false);
    }

    private static void assertWritesJson(String converter, boolean isRead) throws Exception {
        try (Pipeline pipeline = pipeline(
                        "types_" + converter.replaceAll(".*\\.", "").toLowerCase(Locale.ROOT))
                .sink("value.format", isRead ? "structured" : "json")
                .sink("value.converter", converter)) {
            List<byte[]> values = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                values.add(utf8(SourceForm.json("row" + row, jsonFields(row))));
            }
            values.add(utf8(SourceForm.json("nulls", nulls())));
            values.add(utf8(SourceForm.json("unset", Map.of())));
            write(pipeline, values);

            assertRows(pipeline, TypedColumn::sample);
            assertEmpty(pipeline, "nulls");
            assertEmpty(pipeline, "unset");
            assertThat(tombstones(pipeline, "nulls")).isPositive();
            assertThat(tombstones(pipeline, "unset")).isZero();

            deliverAgain(pipeline);
            pipeline.awaitWritten(values.size());
            assertRows(pipeline, TypedColumn::sample);
            assertEmpty(pipeline, "nulls");
        }
    }

    @Test
    @Tag("full")
    void should_write_structs_of_json_with_schemas() throws Exception {
        try (Pipeline pipeline = pipeline("types_struct").sink("value.converter.schemas.enable", "true");
                JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            write(pipeline, structs(converter, pipeline.topic().name(), TypedColumn::finiteSample));

            assertRows(pipeline, TypedColumn::finiteSample);
            assertEmpty(pipeline, "nulls");
        }
    }

    @Test
    @Tag("full")
    void should_write_structs_of_avro_with_a_registry() throws Exception {
        assertWritten("types_avro", RegistryConverters.AVRO, new AvroConverter<>(), TypedColumn::sample);
    }

    @Test
    @Tag("full")
    void should_write_structs_of_json_with_a_registry() throws Exception {
        assertWritten("types_ext_json", RegistryConverters.JSON, new ExtJsonConverter(), TypedColumn::finiteSample);
    }

    private static void assertWritten(
            String name, String converterClass, Converter converter, BiFunction<TypedColumn, Integer, Sample> sample)
            throws Exception {
        try (RegistryStub registry = new RegistryStub();
                Pipeline pipeline = pipeline(name)
                        .sink("value.converter", converterClass)
                        .sink("value.converter.schemas.enable", "true")
                        .sink("value.converter.apicurio.registry.url", registry.url())) {
            converter.configure(
                    new HashMap<>(
                            Map.of("apicurio.registry.url", registry.url(), "apicurio.registry.auto-register", "true")),
                    false);
            write(pipeline, structs(converter, pipeline.topic().name(), sample));

            assertRows(pipeline, sample);
            assertEmpty(pipeline, "nulls");
            assertThat(registry.schemas()).hasSize(1);
        }
    }

    @Test
    @Tag("full")
    void should_write_delimited_text() throws Exception {
        String fields = columns.stream().map(TypedColumn::name).collect(Collectors.joining(","));
        try (Pipeline pipeline = pipeline("types_delimited")
                .sink("value.format", "delimited")
                .sink("value.delimiter", "|")
                .sink("value.fields", SourceForm.ID + "," + fields)
                .sink("value.converter", "org.apache.kafka.connect.storage.StringConverter")) {
            List<byte[]> values = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                values.add(utf8(SourceForm.delimited(
                        "row" + row, new ArrayList<>(jsonFields(row).values()))));
            }
            values.add(utf8(SourceForm.delimited("nulls", new ArrayList<>(nulls().values()))));
            write(pipeline, values);

            assertRows(pipeline, TypedColumn::sample);
            assertEmpty(pipeline, "nulls");
        }
    }

    private static Pipeline pipeline(String name) {
        return Pipeline.named(cluster, name)
                .sink("tasks.max", "1")
                .sink("value.format", "structured")
                .sink("mapping", "")
                .sink("table.create", "false")
                .sink("flush.interval.ms", "500")
                .sink("errors.tolerance", "none");
    }

    private static void write(Pipeline pipeline, List<byte[]> values) throws Exception {
        pipeline.topic().create(1, LARGE);
        String types = columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
        pipeline.session().execute("USE " + KEYSPACE);
        pipeline.session().execute("CREATE TABLE " + pipeline.table() + " (id text PRIMARY KEY, " + types + ")");
        pipeline.topic().sendBytes(values);
        pipeline.startSink();
        pipeline.awaitWritten(values.size());
        pipeline.sinkTasks().assertRunning();
    }

    private static void deliverAgain(Pipeline pipeline) {
        Replay.stop(cluster, pipeline.sinkName());
        Replay.from(cluster, pipeline.sinkName(), pipeline.topic(), 0, 0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> jsonFields(int row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column.name(), column.sample(row).json()));
        return fields;
    }

    private static Map<String, Object> nulls() {
        Map<String, Object> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column.name(), null));
        return fields;
    }

    private static List<byte[]> structs(
            Converter converter, String topic, BiFunction<TypedColumn, Integer, Sample> sample) {
        Schema schema = SourceForm.schema(columns);
        IntFunction<Struct> struct = row -> {
            Struct values = SourceForm.struct(schema, "row" + row);
            columns.forEach(column ->
                    values.put(column.name(), sample.apply(column, row).connect()));
            return values;
        };
        List<byte[]> values = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            values.add(converter.fromConnectData(topic, schema, struct.apply(row)));
        }
        values.add(converter.fromConnectData(topic, schema, SourceForm.struct(schema, "nulls")));
        return values;
    }

    private static void assertRows(Pipeline pipeline, BiFunction<TypedColumn, Integer, Sample> sample) {
        Map<String, Row> rows = new HashMap<>();
        pipeline.session()
                .execute("SELECT * FROM " + pipeline.table())
                .forEach(row -> rows.put(row.getString("id"), row));
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get("row" + i);
            for (TypedColumn column : columns) {
                Object expected = sample.apply(column, i).read();
                assertThat(row.getObject(column.name()))
                        .as("%s of row %d", column.name(), i)
                        .isEqualTo(expected);
            }
        }
    }

    private static void assertEmpty(Pipeline pipeline, String id) {
        Row row = pipeline.session()
                .execute("SELECT * FROM " + pipeline.table() + " WHERE id = ?", id)
                .one();
        for (TypedColumn column : columns) {
            Object value = row.getObject(column.name());
            assertThat(value == null
                            || (value instanceof Collection<?> collection && collection.isEmpty())
                            || (value instanceof Map<?, ?> map && map.isEmpty()))
                    .as("%s is empty", column.name())
                    .isTrue();
        }
    }

    /** The number of tombstones that Cassandra read with the row, from its trace. */
    private static int tombstones(Pipeline pipeline, String id) {
        ResultSet result = pipeline.session()
                .execute(SimpleStatement.newInstance("SELECT * FROM " + pipeline.table() + " WHERE id = ?", id)
                        .setTracing(true));
        List<Integer> found = result.getExecutionInfo().getQueryTrace().getEvents().stream()
                .map(TraceEvent::getActivity)
                .filter(activity -> activity.matches("Read \\d+ live rows and \\d+ tombstone.*"))
                .map(activity -> Integer.valueOf(activity.replaceAll(".* and (\\d+) tombstone.*", "$1")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
