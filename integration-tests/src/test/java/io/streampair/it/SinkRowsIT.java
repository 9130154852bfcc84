// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Rows that expire, several rows of a record, and collections, each in a route of its own. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkRowsIT {
    private final Cluster cluster = Clusters.standard();
    private final Map<String, String> settings = new HashMap<>(
            Map.of("tasks.max", "1", "topics.regex", "rows\\..*", "errors.tolerance", "all", "value.format", "json"));

    private final Set<String> created = new HashSet<>();

    @Test
    void should_write_what_a_record_says() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "rows")) {
            settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
            sink.execute("CREATE TABLE rows.tokens (id text PRIMARY KEY, v text)");
            sink.execute("CREATE TABLE rows.parts (id text PRIMARY KEY, v text, other text)");
            sink.execute("CREATE TABLE rows.aged (id text PRIMARY KEY, v text)");
            sink.execute("CREATE TABLE rows.lines (id text, sku text, n int, PRIMARY KEY (id, sku))");
            sink.execute("CREATE TYPE rows.address (street text, zip text)");
            sink.execute("CREATE TABLE rows.things (id text PRIMARY KEY, l frozen<list<int>>, m map<text, int>, t text,"
                    + " a frozen<address>)");
            sink.execute("CREATE TABLE rows.csv (id text PRIMARY KEY, name text)");
            long now = System.currentTimeMillis();
            route("tokens", "id=key, v=value.v, __expires=value.until");
            route("parts", "id=key, v=value.v, __expires=value.until");
            route("aged", "id=key, v=value.v");
            settings.put("routes.aged.ttl.seconds", "100");
            settings.put("routes.aged.ttl.from", "record");
            route("lines", "id=key, * = item.*");
            settings.put("routes.lines.each", "value.lines");
            settings.put("routes.lines.each.replace", "true");
            settings.put("routes.lines.delete.scope", "prefix");
            route("things", "*, id=key");
            settings.put("routes.things.mapping.null.elements", "drop");
            settings.put("routes.things.mapping.empty.text", "null");
            settings.put("routes.things.mapping.udt.fields", "address.zip=plz");
            route("csv", "");
            settings.put("routes.csv.value.format", "delimited");
            settings.put("routes.csv.value.fields", "id,name");
            settings.put("routes.csv.value.quote", "\"");
            settings.put("routes.csv.value.header.line", "skip");
            String gone = Instant.ofEpochMilli(now - 5_000).toString();
            List<Topic> topics = new ArrayList<>();
            topics.add(send(
                    sink,
                    "tokens",
                    now - 60_000,
                    "a|{\"v\":\"old\"}",
                    "b|{\"v\":\"x\",\"until\":" + (now + 600_000) + "}",
                    "a|{\"v\":\"new\",\"until\":\"" + gone + "\"}"));
            topics.add(send(
                    sink, "parts", now - 60_000, "a|{\"v\":\"old\"}", "a|{\"v\":\"new\",\"until\":\"" + gone + "\"}"));
            topics.add(send(sink, "aged", now - 200_000, "late|{\"v\":\"x\"}"));
            topics.add(send(sink, "aged", now - 10_000, "young|{\"v\":\"x\"}"));
            topics.add(send(
                    sink,
                    "lines",
                    now - 60_000,
                    "o|{\"lines\":[{\"sku\":\"a\",\"n\":1},{\"sku\":\"b\",\"n\":2},{\"sku\":\"c\",\"n\":3}]}",
                    "bad|{\"lines\":[{\"sku\":\"a\"},{\"n\":2}]}",
                    "p|{\"lines\":[{\"sku\":\"a\"}]}",
                    "o|{\"lines\":[{\"sku\":\"b\",\"n\":7},{\"sku\":\"d\",\"n\":4}]}",
                    "p|"));
            topics.add(
                    send(
                            sink,
                            "things",
                            now,
                            "k|{\"l\":[1,null,2],\"m\":[{\"key\":\"x\",\"value\":1}],\"t\":\"\",\"a\":{\"street\":\"s\",\"plz\":\"1\"}}"));
            topics.add(send(sink, "csv", now, "k|id,name", "k|1,\"Ada, \"\"the first\"\"\""));
            sink.start(settings);
            sink.awaitCommitted(topics.toArray(Topic[]::new));

            assertThat(sink.rows("SELECT * FROM rows.tokens")).containsExactly("b|x");
            assertThat(Integer.parseInt(
                            sink.rows("SELECT TTL(v) FROM rows.tokens").get(0)))
                    .isBetween(450, 600);
            assertThat(sink.rows("SELECT id, v FROM rows.aged")).containsExactly("young|x");
            assertThat(Integer.parseInt(
                            sink.rows("SELECT TTL(v) FROM rows.aged").get(0)))
                    .isLessThan(91);
            assertThat(sink.rows("SELECT * FROM rows.lines")).containsExactly("o|b|7", "o|d|4");
            assertThat(sink.deadLetters().size()).isEqualTo(1);
            assertThat(sink.rows("SELECT l, m, t FROM rows.things")).containsExactly("[1, 2]|{x=1}|null");
            assertThat(sink.rows("SELECT a.zip FROM rows.things")).containsExactly("1");
            assertThat(sink.rows("SELECT * FROM rows.csv")).containsExactly("1|Ada, \"the first\"");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(sink.rows("SELECT id FROM rows.parts")).isEmpty());
            sink.assertRunning();
        }
    }

    private void route(String name, String mapping) {
        settings.merge("routes", name, (all, next) -> all + "," + next);
        settings.put("routes." + name + ".topics", "rows." + name);
        settings.put("routes." + name + ".table", name);
        settings.put("routes." + name + ".mapping", mapping);
    }

    /** Sends records that are written as their key, a bar and their value; without a value, a tombstone. */
    private Topic send(RoutedSink sink, String name, long time, String... records) throws Exception {
        Topic topic = sink.topic("." + name);
        if (created.add(name)) {
            topic.create(1);
        }
        List<ProducerRecord<String, String>> all = new ArrayList<>();
        for (int i = 0; i < records.length; i++) {
            String[] parts = records[i].split("\\|", 2);
            all.add(new ProducerRecord<>(topic.name(), 0, time + i, parts[0], parts[1].isEmpty() ? null : parts[1]));
        }
        topic.sendAll(all);
        return topic;
    }
}
