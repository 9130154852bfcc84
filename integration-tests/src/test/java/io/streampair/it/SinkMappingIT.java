// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each kind of write that a mapping can ask for, by a route of its own. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkMappingIT {
    private static final List<String> TABLES = List.of(
            "paths (id text PRIMARY KEY, city text, tag text, trace text, kind text, n int, at timestamp, made timeuuid)",
            "sparse (id int PRIMARY KEY, a text, \"userName\" text, b text)",
            "hits (page text PRIMARY KEY, n counter, lost counter)",
            "statics (k text, c int, s text static, v text, PRIMARY KEY (k, c))",
            "tags (id text PRIMARY KEY, l list<text>, s set<text>, m map<text, int>)",
            "queried (id text PRIMARY KEY, l list<text>)",
            "deleted (id int PRIMARY KEY, v text)",
            "marked (id int PRIMARY KEY, v text, gone boolean, since bigint)",
            "partitions (k text, c int, v text, PRIMARY KEY (k, c))",
            "ranges (k text, a int, b int, v text, PRIMARY KEY (k, a, b))");

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "tasks.max", "1",
            "topics.regex", "mapped\\..*",
            "value.converter.schemas.enable", "false"));

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_write_what_is_mapped_in_each_way() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "mapped")) {
            TABLES.forEach(table -> sink.execute("CREATE TABLE mapped." + table));
            sink.execute("INSERT INTO mapped.tags (id, m) VALUES ('x', {'j': 1, 'k': 2}) USING TIMESTAMP 1");
            List<Topic> topics = new ArrayList<>();
            topics.add(sendPaths(sink));
            topics.add(send(
                    sink,
                    "sparse",
                    null,
                    "{\"id\":1,\"a\":\"x\",\"username\":\"u\"}",
                    "{\"id\":2,\"a\":\"x\",\"b\":null}"));
            topics.add(sendHits(sink));
            topics.add(send(
                    sink,
                    "statics",
                    "p",
                    "{\"c\":1,\"s\":\"old\",\"v\":\"a\"}",
                    "{\"c\":2,\"s\":\"new\",\"v\":\"b\"}"));
            topics.add(send(
                    sink,
                    "tags",
                    "x",
                    "{\"l\":\"a\",\"s\":[\"p\"],\"gone\":\"k\"}",
                    "{\"l\":\"b\",\"s\":[\"q\",\"p\"]}",
                    "{\"l\":[\"c\",\"d\"]}"));
            topics.add(send(sink, "queried", "x", "[\"1\"]", "[\"2\"]", "[\"3\"]"));
            topics.add(send(
                    sink,
                    "ops",
                    null,
                    "{\"op\":\"u\",\"id\":1,\"v\":\"a\"}",
                    "{\"op\":\"u\",\"id\":2,\"v\":\"b\"}",
                    "{\"op\":\"d\",\"id\":1}"));
            topics.add(sendPartitions(sink));
            topics.add(sendRanges(sink));
            route(
                    "paths",
                    "paths",
                    "paths",
                    "id=key, city=value.home.city, tag=value.tags[1], trace=header.trace\n"
                            + "kind='user', n=42, at=timestamp, made=now(), __ttl=value.days, __timestamp=value.ms");
            settings.put("routes.paths.mapping.ttl.unit", "days");
            settings.put("routes.paths.mapping.timestamp.unit", "milliseconds");
            route("sparse", "sparse", "sparse", "");
            route("hits", "hits", "hits", "page=key, n+=1, lost-=value.lost");
            route("static_alone", "statics", "statics", "k=key, s=value.s");
            route("static_rows", "statics", "statics", "k=key, c=value.c, v=value.v");
            route("tags", "tags", "tags", "id=key, l+=value.l, s+=value.s, m-=value.gone");
            route("queried", "queried", "queried", "id=key, items=value");
            settings.put("routes.queried.query", "UPDATE mapped.queried SET l = :items + l WHERE id = :id");
            route("deleted", "ops", "deleted", "id=value.id, v=value.v");
            settings.put("routes.deleted.delete.when", "value.op = 'd'");
            route("marked", "ops", "marked", "*");
            settings.put("routes.marked.delete.when", "value.op = 'd'");
            settings.put("routes.marked.delete.set", "gone=true, since=offset");
            route("partitions", "partitions", "partitions", "k=key, c=value.c, v=value.v");
            settings.put("routes.partitions.delete.scope", "prefix");
            route("ranges", "ranges", "ranges", "k=key, a=header.a, b=value.b, v=value.v");
            settings.put("routes.ranges.delete.scope", "prefix");
            sink.start(settings);
            sink.awaitCommitted(topics.toArray(Topic[]::new));

            assertPaths(sink);
            assertSparse(sink);
            assertThat(sink.rows("SELECT * FROM mapped.hits")).containsExactlyInAnyOrder("a|-6|40", "b|null|1");
            assertThat(sink.rows("SELECT k, c, s, v FROM mapped.statics")).containsExactly("p|1|new|a", "p|2|new|b");
            assertThat(sink.rows("SELECT l, s, m FROM mapped.tags")).containsExactly("[a, b, c, d]|[p, q]|{j=1}");
            assertThat(sink.rows("SELECT l FROM mapped.queried")).containsExactly("[3, 2, 1]");
            assertThat(sink.rows("SELECT * FROM mapped.deleted")).containsExactly("2|b");
            assertThat(sink.rows("SELECT * FROM mapped.marked"))
                    .containsExactlyInAnyOrder("1|true|2|a", "2|null|null|b");
            assertThat(sink.rows("SELECT * FROM mapped.partitions")).containsExactlyInAnyOrder("p|3|c", "q|1|d");
            assertThat(sink.rows("SELECT * FROM mapped.ranges"))
                    .containsExactlyInAnyOrder("p|1|9|z", "p|2|1|c", "q|1|1|d");
            sink.assertRunning();
        }
    }

    private void route(String alias, String topic, String table, String mapping) {
        settings.merge("routes", alias, (all, next) -> all + "," + next);
        settings.put("routes." + alias + ".topics", "mapped." + topic);
        settings.put("routes." + alias + ".table", table);
        settings.put("routes." + alias + ".mapping", mapping);
    }

    private static Topic send(RoutedSink sink, String name, String key, String... values) throws Exception {
        Topic topic = sink.topic("." + name);
        topic.create(1);
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (String value : values) {
            records.add(topic.record(0, key, value));
        }
        topic.sendAll(records);
        return topic;
    }

    private static Topic sendPaths(RoutedSink sink) throws Exception {
        Topic topic = sink.topic(".paths");
        topic.create(1);
        ProducerRecord<String, String> record = topic.record(
                0, "x", "{\"home\":{\"city\":\"Rome\"},\"tags\":[\"a\",\"b\"],\"days\":2,\"ms\":1700000000123}");
        record.headers().add("trace", "t-1".getBytes(StandardCharsets.UTF_8));
        // The later record has the earlier write time, so that it changes nothing.
        topic.sendAll(List.of(record, topic.record(0, "x", "{\"home\":{\"city\":\"Oslo\"},\"ms\":1600000000000}")));
        return topic;
    }

    private static Topic sendHits(RoutedSink sink) throws Exception {
        Topic topic = sink.topic(".hits");
        topic.create(1);
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(topic.record(0, "a", i < 3 ? "{\"lost\":2}" : "{}"));
        }
        records.add(topic.record(0, "b", "{}"));
        topic.sendAll(records);
        return topic;
    }

    private static Topic sendPartitions(RoutedSink sink) throws Exception {
        Topic topic = sink.topic(".partitions");
        topic.create(1);
        topic.sendAll(List.of(
                topic.record(0, "p", "{\"c\":1,\"v\":\"a\"}"),
                topic.record(0, "p", "{\"c\":2,\"v\":\"b\"}"),
                topic.record(0, "q", "{\"c\":1,\"v\":\"d\"}"),
                topic.record(0, "p", null),
                topic.record(0, "p", "{\"c\":3,\"v\":\"c\"}")));
        return topic;
    }

    /** A record without a value has no b, and so deletes all rows of its k and a that came before it. */
    private static Topic sendRanges(RoutedSink sink) throws Exception {
        Topic topic = sink.topic(".ranges");
        topic.create(1);
        List<ProducerRecord<String, String>> records = List.of(
                topic.record(0, "p", "{\"b\":1,\"v\":\"a\"}"),
                topic.record(0, "p", "{\"b\":2,\"v\":\"b\"}"),
                topic.record(0, "p", "{\"b\":1,\"v\":\"c\"}"),
                topic.record(0, "q", "{\"b\":1,\"v\":\"d\"}"),
                topic.record(0, "p", null),
                topic.record(0, "p", "{\"b\":9,\"v\":\"z\"}"));
        for (int i = 0; i < records.size(); i++) {
            records.get(i).headers().add("a", (i == 2 ? "2" : "1").getBytes(StandardCharsets.UTF_8));
        }
        topic.sendAll(records);
        return topic;
    }

    private static void assertPaths(RoutedSink sink) {
        assertThat(sink.rows("SELECT id, city, tag, trace, kind, n, WRITETIME(city) FROM mapped.paths"))
                .containsExactly("x|Rome|b|t-1|user|42|1700000000123000");
        assertThat(sink.rows("SELECT TTL(city) FROM mapped.paths"))
                .singleElement()
                .satisfies(ttl -> assertThat(Integer.parseInt(ttl)).isBetween(172_000, 172_800));
        assertThat(sink.rows("SELECT at, made FROM mapped.paths")).noneMatch(row -> row.contains("null"));
    }

    private static void assertSparse(RoutedSink sink) {
        assertThat(sink.rows("SELECT * FROM mapped.sparse")).containsExactlyInAnyOrder("1|x|null|u", "2|x|null|null");
        assertThat(sink.tombstones("SELECT * FROM mapped.sparse WHERE id = 1")).isZero();
        assertThat(sink.tombstones("SELECT * FROM mapped.sparse WHERE id = 2")).isEqualTo(1);
    }
}
