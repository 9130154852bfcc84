// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Rows that are written only if they are not there, by a Cassandra that decides it. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkConditionalIT {
    private static final int ROWS_OF_PARTITION = 200;

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_keep_the_first_row_of_each_key() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "once")) {
            sink.execute("CREATE TYPE once.address (street text, zip text)");
            sink.execute("CREATE TABLE once.events (id text, n int, v text, PRIMARY KEY (id, n))");
            sink.execute("CREATE TABLE once.strict (id text PRIMARY KEY, v text, s set<text>, m map<text, int>,"
                    + " l list<int>, a once.address)");
            sink.execute("CREATE TABLE once.seen (id text PRIMARY KEY, v text)");
            Topic events = sink.topic(".events");
            Topic strict = sink.topic(".strict");
            Topic seen = sink.topic(".seen");
            for (Topic topic : List.of(events, strict, seen)) {
                topic.create(1);
            }
            List<ProducerRecord<String, String>> ofPartition = new ArrayList<>();
            for (int i = 0; i < 3 * ROWS_OF_PARTITION; i++) {
                ofPartition.add(events.record(0, "k", "{\"n\":" + i % ROWS_OF_PARTITION + ",\"v\":\"" + i + "\"}"));
            }
            events.sendAll(ofPartition);
            String whole = "{\"v\":\"one\",\"s\":[\"b\",\"a\",\"b\"],\"m\":{\"z\":1,\"y\":2},\"l\":[2,1],"
                    + "\"a\":{\"street\":\"s\"}}";
            String empty = "{\"v\":\"one\",\"s\":[],\"m\":{},\"l\":[]}";
            strict.sendAll(List.of(
                    strict.record(0, "a", whole),
                    strict.record(0, "b", empty),
                    strict.record(0, "a", "{\"v\":\"two\"}"),
                    strict.record(0, "b", null)));
            seen.sendAll(List.of(seen.record(0, "a", "{\"v\":\"one\"}"), seen.record(0, "a", "{\"v\":\"two\"}")));
            sink.start(settings());
            sink.awaitCommitted(events, strict, seen);

            assertThat(sink.rows("SELECT n, v FROM once.events"))
                    .hasSize(ROWS_OF_PARTITION)
                    .allSatisfy(row -> assertThat(row.split("\\|", 2)[0]).isEqualTo(row.split("\\|", 2)[1]));
            assertThat(sink.rows("SELECT v, s, m, l FROM once.strict WHERE id = 'a'"))
                    .containsExactly("one|[a, b]|{y=2, z=1}|[2, 1]");
            assertThat(sink.rows("SELECT v FROM once.seen")).containsExactly("one");
            assertThat(Integer.parseInt(
                            sink.rows("SELECT TTL(v) FROM once.seen").get(0)))
                    .isBetween(1, 1_000);
            assertThat(reasons(sink))
                    .containsExactlyInAnyOrder(
                            "once.strict: the row is there already and differs in v, s, m, l, a; write.if=not-exists keeps it",
                            "the record has no value, and write.if=not-exists deletes nothing; "
                                    + "delete.tombstones=ignore leaves such records out");

            // What comes again finds its own row, which is no conflict.
            strict.sendAll(List.of(strict.record(0, "a", whole), strict.record(0, "b", empty)));
            sink.awaitCommitted(strict);
            assertThat(reasons(sink)).hasSize(2);
            sink.assertRunning();
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "tasks.max", "1",
                "topics.regex", "once\\..*",
                "errors.tolerance", "all",
                "value.format", "json",
                "value.converter", "org.apache.kafka.connect.storage.StringConverter",
                "write.if", "not-exists",
                "validate.connection", "required"));
        settings.put("routes", "events,strict,seen");
        settings.put("routes.events.mapping", "id=key, n=value.n, v=value.v");
        settings.put("routes.strict.mapping", "id=key, v=value.v, s=value.s, m=value.m, l=value.l, a=value.a");
        settings.put("routes.strict.write.if.not.applied", "report");
        settings.put("routes.seen.mapping", "id=key, v=value.v");
        settings.put("routes.seen.ttl.seconds", "1000");
        for (String route : List.of("events", "strict", "seen")) {
            settings.put("routes." + route + ".topics", "once." + route);
            settings.put("routes." + route + ".table", route);
        }
        return settings;
    }

    private static List<String> reasons(RoutedSink sink) {
        return sink.deadLetters().read().stream()
                .map(letter -> letter.headers().get("__connect.errors.exception.message"))
                .toList();
    }
}
