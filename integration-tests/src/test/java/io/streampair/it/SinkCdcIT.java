// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Change events of three databases: keys that change, deletes, truncates, events that come again and late. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkCdcIT {
    private static final String OID = "{\"$oid\": \"65536c5e0f0f0f0f0f0f0f0f\"}";

    private static final ChangeEvent PERSON = ChangeEvent.ofTable(
            "id",
            types(
                    "id", "int32",
                    "name", "string",
                    "seen", "int64:io.debezium.time.MicroTimestamp",
                    "trial", "string:io.debezium.time.Interval",
                    "essay", "string"));
    private static final ChangeEvent ORDER = ChangeEvent.ofTable(
            "id",
            types(
                    "id", "int64",
                    "customer", "string",
                    "flags", "string:io.debezium.data.EnumSet",
                    "season", "int32:io.debezium.time.Year"));
    private static final ChangeEvent VISITOR = ChangeEvent.ofCollection();

    private static final String PEOPLE = "SELECT id, essay, name, seen, trial FROM changes.people";
    private static final String ORDERS = "SELECT customer, id, flags, season FROM changes.orders";
    private static final String VISITORS = "SELECT id, name, visits FROM changes.visitors";

    private final Cluster cluster = Clusters.standard();

    private static Map<String, String> types(String... pairs) {
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            types.put(pairs[i], pairs[i + 1]);
        }
        return types;
    }

    private static String person(int id, String name, String essay) {
        return "{\"id\":" + id + ",\"name\":\"" + name
                + "\",\"seen\":1700000000123000,\"trial\":\"P1M2DT3H\",\"essay\":\"" + essay + "\"}";
    }

    private static String order(int id, String customer) {
        return "{\"id\":" + id + ",\"customer\":\"" + customer + "\",\"flags\":\"gift\",\"season\":2026}";
    }

    private static String document(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static void sendPeople(Topic topic) {
        String first = PERSON.key("{\"id\":1}");
        String second = PERSON.key("{\"id\":2}");
        topic.sendAll(List.of(
                topic.record(0, first, PERSON.event("r", null, person(1, "Ada", "long"), 1_000)),
                topic.record(0, second, PERSON.event("c", null, person(2, "Bob", "long"), 1_001)),
                topic.record(
                        0, first, PERSON.event("u", null, person(1, "Ada L.", "__debezium_unavailable_value"), 1_002)),
                topic.record(0, null, PERSON.event("t", null, null, 1_003)),
                topic.record(0, second, PERSON.event("d", person(2, "Bob", "long"), null, 1_004)),
                topic.record(0, second, null),
                topic.record(0, PERSON.key("{\"id\":3}"), PERSON.event("c", null, person(3, "Bob", "new"), 1_004))));
    }

    private static void sendOrders(Topic topic) {
        String key = ORDER.key("{\"id\":7}");
        topic.sendAll(List.of(
                topic.record(0, key, ORDER.event("c", null, order(7, "ada"), 1_000)),
                topic.record(0, key, ORDER.event("u", order(7, "ada"), order(7, "bob"), 2_000))));
    }

    private static void sendVisitors(Topic topic) {
        String first = VISITOR.key("{\"id\":" + document(OID) + "}");
        String second = VISITOR.key("{\"id\":" + document("\"second\"") + "}");
        String before = "{\"_id\": " + OID + ", \"name\": \"Ada\", \"visits\": {\"$numberLong\": \"3\"}}";
        topic.sendAll(List.of(
                topic.record(0, first, VISITOR.event("c", null, document(before), 1_000)),
                topic.record(0, first, VISITOR.event("u", null, document(before.replace("\"3\"", "\"4\"")), 1_001)),
                topic.record(
                        0, second, VISITOR.event("c", null, document("{\"_id\": \"second\", \"name\": \"B\"}"), 1_002)),
                topic.record(0, second, VISITOR.event("d", null, null, 1_003)),
                topic.record(0, second, null)));
    }

    @Test
    void should_keep_tables_as_three_databases_have_them_whatever_comes_again() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "changes")) {
            sink.execute(
                    "CREATE TABLE changes.people (id int PRIMARY KEY, name text, seen timestamp, trial duration, essay text)");
            sink.execute("CREATE TABLE changes.orders (customer text, id bigint, flags set<text>, season int, "
                    + "PRIMARY KEY ((customer), id))");
            sink.execute("CREATE TABLE changes.visitors (id text PRIMARY KEY, name text, visits bigint)");
            Topic people = sink.topic(".people");
            Topic orders = sink.topic(".orders");
            Topic visitors = sink.topic(".visitors");
            Topic heartbeats = sink.topic(".heartbeats");
            for (Topic topic : List.of(people, orders, visitors, heartbeats)) {
                topic.create(1);
            }
            sendPeople(people);
            sendOrders(orders);
            sendVisitors(visitors);
            heartbeats.sendAll(List.of(heartbeats.record(
                    0,
                    null,
                    "{\"schema\":{\"type\":\"struct\",\"fields\":[{\"field\":\"ts_ms\",\"type\":\"int64\"}]},"
                            + "\"payload\":{\"ts_ms\":1}}")));
            sink.start(settings());
            sink.awaitCommitted(people, orders, visitors, heartbeats);
            assertRows(sink);

            stop(sink);
            for (Topic topic : List.of(people, orders, visitors)) {
                cluster.connect()
                        .alterOffsets(
                                sink.name(),
                                new ObjectMapper()
                                        .readTree("{\"offsets\":[{\"partition\":{\"kafka_topic\":\"" + topic.name()
                                                + "\",\"kafka_partition\":0},\"offset\":{\"kafka_offset\":0}}]}"));
            }
            orders.sendAll(
                    List.of(orders.record(0, ORDER.key("{\"id\":7}"), ORDER.event("c", null, order(7, "ada"), 1_000))));
            cluster.connect().resume(sink.name());
            cluster.connect().awaitRunning(sink.name(), 1, Duration.ofSeconds(60));
            sink.awaitCommitted(people, orders, visitors, heartbeats);
            assertRows(sink);
            assertThat(sink.deadLetters().size()).isZero();
            sink.assertRunning();
        }
    }

    private void stop(RoutedSink sink) {
        cluster.connect().stop(sink.name());
        cluster.connect().awaitState(sink.name(), "STOPPED", Duration.ofMinutes(1));
    }

    private static void assertRows(RoutedSink sink) {
        assertThat(sink.rows(PEOPLE))
                .containsExactlyInAnyOrder(
                        "1|long|Ada L.|2023-11-14T22:13:20.123Z|1mo2d3h", "3|new|Bob|2023-11-14T22:13:20.123Z|1mo2d3h");
        assertThat(sink.rows(ORDERS)).containsExactly("bob|7|[gift]|2026");
        assertThat(sink.rows(VISITORS)).containsExactly("65536c5e0f0f0f0f0f0f0f0f|Ada|4");
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("tasks.max", "1");
        settings.put("topics", "changes.people,changes.orders,changes.visitors,changes.heartbeats");
        settings.put("key.converter", "org.apache.kafka.connect.json.JsonConverter");
        settings.put("key.converter.schemas.enable", "true");
        settings.put("value.converter.schemas.enable", "true");
        settings.put("value.format", "debezium");
        settings.put("routes", "people,orders,visitors,others");
        settings.put("routes.people.topics", "changes.people");
        settings.put("routes.people.table", "people");
        settings.put("routes.orders.topics", "changes.orders");
        settings.put("routes.orders.table", "orders");
        settings.put("routes.orders.delete.old.key", "true");
        settings.put("routes.orders.mapping", "*, __timestamp = envelope.source.ts_ms * 1000 + offset % 1000000");
        settings.put("routes.visitors.topics", "changes.visitors");
        settings.put("routes.visitors.table", "visitors");
        settings.put("routes.visitors.value.format", "debezium-mongodb");
        settings.put("routes.others.topics", "changes.heartbeats");
        settings.put("routes.others.table", "people");
        return settings;
    }
}
