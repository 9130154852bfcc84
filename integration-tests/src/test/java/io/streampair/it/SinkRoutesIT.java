// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One sink, several topics, several tables. */
class SinkRoutesIT {
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("tasks.max", "2"),
            Map.entry("topics.regex", "routes\\..*"),
            Map.entry("value.converter.schemas.enable", "false"),
            Map.entry("table.create", "true"),
            Map.entry("routes", "users,by_city,events"),
            Map.entry("routes.users.topics", "routes.users"),
            Map.entry("routes.users.table", "users"),
            Map.entry("routes.users.table.create", "false"),
            Map.entry("routes.by_city.topics", "routes.users"),
            Map.entry("routes.by_city.table", "by_city"),
            Map.entry("routes.by_city.table.columns", "city text, name text, at timestamp"),
            Map.entry("routes.by_city.table.primary.key", "(city), name"),
            Map.entry("routes.by_city.mapping", "city=value.city, name=key, at=timestamp"),
            Map.entry("routes.by_city.ttl.seconds", "1000"),
            Map.entry("routes.events.topics.regex", "routes\\.events\\..*"),
            Map.entry("routes.events.table", "\"Of_${topic}\""),
            Map.entry("routes.events.table.columns", "id int, what text"),
            Map.entry("routes.events.table.primary.key", "id"));

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_write_each_topic_to_the_tables_of_its_routes() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "routes")) {
            sink.execute("CREATE TABLE routes.users (name text PRIMARY KEY, city text)");
            Topic users = sink.topic(".users");
            Topic events = sink.topic(".events.A-1");
            Topic stray = sink.topic(".stray");
            users.create(2);
            events.create(2);
            stray.create(1);
            users.sendAll(List.of(
                    users.record(0, "Ann", "{\"name\": \"Ann\", \"city\": \"Bonn\"}"),
                    users.record(1, "Bob", "{\"name\": \"Bob\", \"city\": null}"),
                    users.record(0, "Cid", "{\"name\": \"Cid\", \"city\": \"Bonn\"}")));
            events.send(List.of("{\"id\": 1, \"what\": \"a\"}", "{\"id\": 2, \"what\": \"b\"}"));
            stray.send(List.of("{\"id\": 3}"));
            sink.start(ROUTES);

            sink.awaitRows("SELECT name, city FROM routes.users", "Ann|Bonn", "Bob|null", "Cid|Bonn");
            sink.awaitRows("SELECT city, name FROM routes.by_city", "Bonn|Ann", "Bonn|Cid");
            assertThat(sink.rows("SELECT TTL(at) FROM routes.by_city"))
                    .hasSize(2)
                    .allSatisfy(ttl -> assertThat(Integer.parseInt(ttl)).isBetween(1, 1000));
            assertThat(sink.rows("SELECT TTL(city) FROM routes.users")).containsOnly("null");
            sink.awaitRows("SELECT * FROM routes.\"Of_routes_events_A_1\"", "1|a", "2|b");
            sink.awaitCommitted(users, events, stray);

            Topic late = sink.topic(".events.b");
            late.create(1);
            late.send(List.of("{\"id\": 7, \"what\": \"late\"}"));
            sink.awaitRows("SELECT * FROM routes.\"Of_routes_events_b\"", "7|late");
            sink.awaitCommitted(late);

            assertThat(sink.deadLetters().read())
                    .extracting(letter -> letter.headers().get("__connect.errors.exception.message"))
                    .containsExactlyInAnyOrder(
                            "routes.by_city: column city is part of the primary key and must not be null",
                            "No route matches topic routes.stray. Add it to the topics or topics.regex of a route "
                                    + "(users, by_city, events).");
            sink.assertRunning();
        }
    }

    @Test
    void should_follow_a_table_that_is_altered() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "altered")) {
            sink.execute("CREATE TABLE altered.t (id int PRIMARY KEY, a text)");
            Topic topic = sink.topic("_topic");
            topic.create(1);
            sink.start(Map.of(
                    "tasks.max", "1",
                    "topics", topic.name(),
                    "table", "t",
                    "value.converter.schemas.enable", "false"));
            sendUntil(sink, topic, 1, "a", 1);

            sink.execute("ALTER TABLE altered.t ADD b int");
            int added = sendUntil(sink, topic, 2, "b", 1);
            sink.execute("ALTER TABLE altered.t DROP b");
            int dropped = sendUntil(sink, topic, added + 1, "a", 20);
            sink.execute("ALTER TABLE altered.t ADD b int");
            int last = sendUntil(sink, topic, dropped + 1, "b", 1);

            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id FROM altered.t")).hasSize(last);
            assertThat(sink.rows("SELECT a FROM altered.t")).doesNotContain("null");
            sink.assertRunning();
        }
    }

    /**
     * Sends records, one by one, until so many of them are in the table with a value in this column.
     *
     * @return the last id that was sent
     */
    private static int sendUntil(RoutedSink sink, Topic topic, int firstId, String column, int count) {
        int[] id = {firstId - 1};
        String query =
                "SELECT id, " + column + " FROM " + sink.name() + ".t WHERE id >= " + firstId + " ALLOW FILTERING";
        Awaitility.await(column + " from " + firstId + " on")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    id[0]++;
                    topic.send(List.of("{\"id\": " + id[0] + ", \"a\": \"text\", \"b\": " + id[0] + "}"));
                    return sink.rows(query).stream()
                                    .filter(row -> !row.endsWith("|null"))
                                    .count()
                            >= count;
                });
        return id[0];
    }
}
