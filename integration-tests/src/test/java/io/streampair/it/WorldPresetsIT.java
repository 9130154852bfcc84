// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.WorldRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.source.SourceRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The files of connect-configs/shop as they are, but with an end: all that is joined is in the seven tables. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class WorldPresetsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int RECORDS = 20_000;

    private final Cluster cluster = Clusters.standard();
    private final WorldFiles files = new WorldFiles("shop");
    private final ConnectorFile source =
            files.source().with("definition.end", "{records: " + RECORDS + "}").with("definition.pace", "max");
    private final ConnectorFile sink = files.sink().with("flush.interval.ms", "300");

    @AfterEach
    void deleteConnectors() {
        cluster.connect().deleteIfFound(source.name());
        cluster.connect().deleteIfFound(sink.name());
    }

    @Test
    void should_write_the_shop_into_tables_whose_joins_are_complete() throws Exception {
        Map<String, List<String>> made = made();
        try (CqlSession session = cluster.openSession()) {
            files.statements().forEach(session::execute);
            cluster.connect().create(source);
            made.forEach((topic, values) -> Awaitility.await(topic)
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> new Topic(cluster, topic).size() >= values.size()));
            cluster.connect().create(sink);
            Group group = new Group(cluster, "connect-" + sink.name());
            Awaitility.await("all records in tables").atMost(PATIENCE).until(() -> group.committed() >= RECORDS);

            assertThat(group.committed()).isEqualTo(RECORDS);
            for (Map.Entry<String, List<String>> topic : made.entrySet()) {
                assertThat(new Topic(cluster, topic.getKey()).read())
                        .as(topic.getKey())
                        .extracting(LogRecord::value)
                        .containsExactlyInAnyOrderElementsOf(topic.getValue());
            }
            assertLastStates(session, made.get("shop.orders"));
            assertJoins(session, made);
            new Tasks(cluster, source.name()).assertRunning();
            new Tasks(cluster, sink.name()).assertRunning();
        }
    }

    /** The values of each topic, computed again. */
    private Map<String, List<String>> made() {
        Map<String, List<String>> made = new HashMap<>();
        WorldRecords records = WorldRecords.from(source.config());
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            made.computeIfAbsent(record.topic(), topic -> new ArrayList<>()).add((String) record.value());
        }
        return made;
    }

    private static void assertLastStates(CqlSession session, List<String> orders) throws Exception {
        Map<Long, String> states = new HashMap<>();
        for (String order : orders) {
            JsonNode value = new ObjectMapper().readTree(order);
            states.put(value.get("order_id").longValue(), value.get("status").textValue());
        }
        for (String table : List.of("orders", "orders_by_customer")) {
            Map<Long, String> found = new HashMap<>();
            session.execute("SELECT order_id, status FROM shop." + table)
                    .forEach(row -> found.put(row.getLong(0), row.getString(1)));
            assertThat(found).as(table).isEqualTo(states);
        }
        assertThat(states.values()).contains("CREATED", "PAID", "CANCELLED", "SHIPPED", "DELIVERED");
    }

    private static void assertJoins(CqlSession session, Map<String, List<String>> made) {
        Set<Long> customers = numbers(session, "customer_id", "customers");
        Set<Long> orders = numbers(session, "order_id", "orders");
        assertThat(customers).containsAll(numbers(session, "customer_id", "orders"));
        assertThat(customers).containsAll(numbers(session, "customer_id", "shipments_by_order"));
        assertThat(orders).containsAll(numbers(session, "order_id", "payments_by_order"));
        assertThat(orders).containsAll(numbers(session, "order_id", "shipments_by_order"));
        assertThat(orders).isEqualTo(numbers(session, "order_id", "order_lines"));
        assertThat(texts(session, "sku", "stock_by_product")).containsAll(texts(session, "sku", "order_lines"));
        assertThat(rows(session, "order_id", "payments_by_order")).hasSameSizeAs(made.get("shop.payments"));
        assertThat(rows(session, "sku", "stock_by_product")).hasSameSizeAs(made.get("shop.stock"));
    }

    private static List<Row> rows(CqlSession session, String column, String table) {
        return session.execute("SELECT " + column + " FROM shop." + table).all();
    }

    private static Set<Long> numbers(CqlSession session, String column, String table) {
        Set<Long> numbers = new HashSet<>();
        rows(session, column, table).forEach(row -> numbers.add(row.getLong(0)));
        assertThat(numbers).as(table).isNotEmpty();
        return numbers;
    }

    private static Set<String> texts(CqlSession session, String column, String table) {
        Set<String> texts = new HashSet<>();
        rows(session, column, table).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
