// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.RecordGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.json.JsonConverter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Connectors of one worker, each with another converter and other transforms: ConvertersPageTest has them all. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class ConvertersIT {
    private static final int RECORDS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final String KAFKA = "org.apache.kafka.connect.transforms.";
    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";
    private static final String AT = "2026-01-31T13:45:00.123Z";

    private final Cluster cluster = Clusters.standard();
    private final CqlSession session = cluster.openSession();
    private final List<String> connectors = new ArrayList<>();
    private RegistryStub registry;

    @BeforeEach
    void startRegistry() throws IOException {
        registry = new RegistryStub();
    }

    @AfterEach
    void close() {
        connectors.forEach(name -> cluster.connect().delete(name));
        session.close();
        registry.close();
    }

    @Test
    void should_move_records_through_converters_and_transforms_side_by_side() throws Exception {
        startProtobuf();
        startSchemaContent();
        startAvro();
        startDebezium();
        Set<String> all = LongStream.range(0, RECORDS)
                .mapToObj(id -> id + " Oslo " + AT + " web")
                .collect(Collectors.toSet());
        assertWritten("through_protobuf", all);
        assertWritten("through_content", all);
        assertWritten("through_avro", all);
        assertWritten("through_debezium", Set.of("1 Oslo " + AT + " web"));
    }

    /** Nested fields to columns, and a header of the sink's own. */
    private void startProtobuf() {
        String name = "through_protobuf";
        Map<String, String> converter = Map.of("value.converter", RegistryConverters.PROTOBUF);
        source(name, converter);
        sink(name, converter, flatWithHeader());
    }

    private static Map<String, String> flatWithHeader() {
        return Map.of(
                "transforms", "flat,origin",
                "transforms.flat.type", KAFKA + "Flatten$Value",
                "transforms.flat.delimiter", "_",
                "transforms.origin.type", KAFKA + "InsertHeader",
                "transforms.origin.header", "origin",
                "transforms.origin.value.literal", "web",
                "mapping", "*, origin = header.origin");
    }

    /** The source writes no schemas; the sink has one in its settings. */
    private void startSchemaContent() {
        String name = "through_content";
        source(name, Map.of("value.converter", JSON, "value.converter.schemas.enable", "false"));
        String schema;
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            schema = converter
                    .asJsonSchema(RecordGenerator.from(fields(name)).generate(0).valueSchema())
                    .toString();
        }
        Map<String, String> settings = Map.of(
                "value.converter",
                JSON,
                "value.converter.schemas.enable",
                "true",
                "value.converter.schema.content",
                schema);
        sink(name, settings, flatWithHeader());
    }

    /** The source names another topic; the sink makes a key and drops nothing. */
    private void startAvro() {
        String name = "through_avro";
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "value.converter",
                RegistryConverters.AVRO,
                "value.converter.apicurio.registry.url",
                registry.url(),
                "value.converter.apicurio.registry.auto-register",
                "true"));
        Map<String, String> routed = new LinkedHashMap<>(settings);
        routed.putAll(Map.of(
                "transforms", "route",
                "transforms.route.type", KAFKA + "RegexRouter",
                "transforms.route.regex", "(.*)-1",
                "transforms.route.replacement", "$1",
                "topic", name + "-1"));
        source(name, routed);
        sink(
                name,
                settings,
                Map.of(
                        "transforms", "key,drop",
                        "transforms.key.type", KAFKA + "ValueToKey",
                        "transforms.key.fields", "id",
                        "transforms.drop.type", KAFKA + "Filter",
                        "transforms.drop.predicate", "other",
                        "transforms.drop.negate", "true",
                        "predicates", "other",
                        "predicates.other.type", KAFKA + "predicates.TopicNameMatches",
                        "predicates.other.pattern", name,
                        "mapping", "id = key.id, home_city = value.home.city, at = value.at, origin = 'web'"));
    }

    /** Changes of two rows, of which one is deleted. */
    private void startDebezium() throws Exception {
        String name = "through_debezium";
        Topic topic = new Topic(cluster, name);
        topic.create(1);
        List<ProducerRecord<String, String>> changes = new ArrayList<>();
        for (String change : List.of(
                "{\"op\": \"c\", \"after\": {\"id\": 1, \"home_city\": \"Rome\"}}",
                "{\"op\": \"c\", \"after\": {\"id\": 2, \"home_city\": \"Bern\"}}",
                "{\"op\": \"u\", \"after\": {\"id\": 1, \"home_city\": \"Oslo\", \"at\": \"" + AT + "\"}}",
                "{\"op\": \"d\", \"before\": {\"id\": 2}, \"after\": null}")) {
            String id = change.replaceFirst(".*\"id\": (\\d).*", "$1");
            changes.add(topic.record(
                    0, message("shop.Key", "{\"id\": " + id + "}"), message("shop.orders.Envelope", change)));
        }
        topic.sendAll(changes);
        sink(
                name,
                Map.of(
                        "value.converter",
                        JSON,
                        "value.converter.schemas.enable",
                        "true",
                        "key.converter",
                        JSON,
                        "key.converter.schemas.enable",
                        "true"),
                Map.of(
                        "transforms", "row",
                        "transforms.row.type", "io.debezium.transforms.ExtractNewRecordState",
                        "mapping", "*, origin = 'web'"));
    }

    private static String message(String schema, String json) {
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", "true"), false);
            SchemaAndValue value = InferredStruct.of(schema, json);
            return new String(converter.fromConnectData("", value.schema(), value.value()), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> fields(String topic) {
        Map<String, String> settings = new LinkedHashMap<>(SourceTransform.SOURCE);
        settings.put("topic", topic);
        settings.put("count", Integer.toString(RECORDS));
        settings.put("fields.id.generator", "sequence");
        settings.remove("fields.id.value");
        return settings;
    }

    private void source(String name, Map<String, String> settings) {
        ConnectorFile connector = ConnectorFile.ofHome("faker-source.json")
                .name("source_" + name)
                .without("preset")
                .with("tasks.max", "1")
                .with(fields(name))
                .with(settings);
        create(connector);
    }

    private void sink(String name, Map<String, String> converter, Map<String, String> settings) {
        create(ConnectorFile.ofHome("cassandra-sink.json")
                .name("sink_" + name)
                .without("value.format")
                .without("value.delimiter")
                .without("value.fields")
                .without("value.converter.schemas.enable")
                .without("errors.tolerance")
                .without("errors.deadletterqueue.topic.name")
                .without("errors.deadletterqueue.topic.replication.factor")
                .without("errors.deadletterqueue.context.headers.enable")
                .with("tasks.max", "1")
                .with("topics", name)
                .with("table", name)
                .with("table.columns", "id bigint, home_city text, at timestamp, origin text")
                .with("table.primary.key", "id")
                .with("flush.interval.ms", "500")
                .with("consumer.override.group.id", "group_" + name)
                .with(converter)
                .with(settings));
    }

    private void create(ConnectorFile connector) {
        cluster.connect().create(connector);
        connectors.add(connector.name());
    }

    private void assertWritten(String table, Set<String> expected) {
        Awaitility.await(table)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(rows(table)).isEqualTo(expected));
    }

    private Set<String> rows(String table) {
        Set<String> rows = new HashSet<>();
        try {
            session.execute("SELECT id, home_city, at, origin FROM my_keyspace." + table)
                    .forEach(row -> rows.add(row.getLong(0) + " " + row.getString(1) + " " + row.getInstant(2) + " "
                            + row.getString(3)));
        } catch (InvalidQueryException e) {
            return Set.of();
        }
        return rows;
    }
}
