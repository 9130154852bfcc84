// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.LocalCluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Guardrails of Cassandra on the size of what a plain role writes: only the records that exceed them are reported. */
@Tag("full")
@ResourceLock(Clusters.GUARDED)
class SinkSizeGuardrailIT {
    private static final int GOOD = 200;
    private static final String LONG = "\"" + "x".repeat(2_000) + "\"";
    private static final String HALF = "x".repeat(800);
    private static final String COLUMNS = "k text, t text, b blob, l list<text>, f frozen<list<text>>, s set<text>, "
            + "m map<text, text>, tu tuple<int, text>";
    private static final String KEYED = ", PRIMARY KEY (id, k)";

    private final LocalCluster cluster = Clusters.guarded();
    private Guardrails guardrails;

    @BeforeEach
    void connect() throws Exception {
        guardrails = new Guardrails(cluster.cassandraNodes().get(0));
    }

    @AfterEach
    void allowAll() throws Exception {
        guardrails.close();
    }

    private Pipeline pipeline(String name, String columns, String mapping) throws Exception {
        Pipeline pipeline = Pipeline.named(cluster, "size_" + name)
                .sink("flush.interval.ms", "500")
                .sink("tasks.max", "1")
                .sink("username", "plain")
                .sink("password", "secret")
                .withoutSink("value.delimiter")
                .withoutSink("value.fields")
                .sink("value.format", "structured")
                .sink("mapping", mapping);
        pipeline.topic().create(1);
        pipeline.deadLetters().create(1);
        pipeline.session().execute("CREATE ROLE IF NOT EXISTS plain WITH LOGIN = true AND PASSWORD = 'secret'");
        pipeline.session()
                .execute("CREATE KEYSPACE IF NOT EXISTS my_keyspace"
                        + " WITH replication = {'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
        pipeline.session().execute("CREATE TABLE " + pipeline.table() + " (id int, " + columns + KEYED + ")");
        pipeline.session().execute("GRANT MODIFY ON " + pipeline.table() + " TO plain");
        return pipeline;
    }

    private static String items(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + i + "\":\"v\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String record(int id, String fields) {
        return "{\"id\":" + id + ",\"k\":\"k\"," + fields + "}";
    }

    /** Each with a fault of one column, by the field that has it. */
    private static Map<String, String> tooLarge() {
        Map<String, String> large = new LinkedHashMap<>();
        large.put("\"t\":" + LONG, "t");
        large.put("\"b\":" + LONG, "b");
        large.put("\"l\":[" + LONG + "]", "l");
        large.put("\"l\":" + items(21), "l");
        large.put("\"f\":" + items(21), "f");
        large.put("\"f\":[" + LONG + "]", "f");
        large.put("\"s\":" + items(21), "s");
        large.put("\"s\":[" + LONG + "]", "s");
        large.put("\"s\":[\"1" + HALF + "\",\"2" + HALF + "\",\"3" + HALF + "\"]", "s");
        large.put("\"m\":" + entries(21), "m");
        large.put("\"m\":{\"a\":" + LONG + "}", "m");
        large.put("\"m\":{" + LONG + ":\"a\"}", "m");
        large.put("\"tu\":[1," + LONG + "]", "tu");
        return large;
    }

    private void guardSizes() throws Exception {
        guardrails.limit("ColumnValueSize", "1KiB");
        guardrails.limit("CollectionSize", "2KiB");
        guardrails.limit("ItemsPerCollection", 20);
    }

    @Test
    void should_report_only_the_rows_with_a_value_or_a_collection_that_is_too_large() throws Exception {
        try (Pipeline pipeline = pipeline("set", COLUMNS, "*")) {
            pipeline.startSink();
            guardSizes();
            assertReports(
                    pipeline,
                    tooLarge(),
                    "\"t\":\"t\",\"b\":\"AQ==\",\"l\":" + items(20) + ",\"f\":" + items(20) + ",\"s\":" + items(20)
                            + ",\"m\":" + entries(20) + ",\"tu\":[1,\"a\"]");
        }
    }

    @Test
    void should_report_only_the_rows_that_add_too_much() throws Exception {
        try (Pipeline pipeline =
                pipeline("added", COLUMNS, "id=value.id, k=value.k, l += value.l, s += value.s, m += value.m")) {
            pipeline.startSink();
            guardSizes();
            Map<String, String> large = tooLarge();
            large.values().removeIf(column -> !Set.of("l", "s", "m").contains(column));
            assertReports(pipeline, large, "\"l\":" + items(20) + ",\"s\":" + items(20) + ",\"m\":" + entries(20));
        }
    }

    private void assertReports(Pipeline pipeline, Map<String, String> bad, String good) throws Exception {
        List<String> values = new ArrayList<>();
        List<String> offsets = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        List<String> faults = List.copyOf(bad.keySet());
        int every = GOOD / faults.size();
        for (int id = 0; id < GOOD; id++) {
            ids.add(id);
            values.add(record(id, good));
            if (id % every == 0 && id / every < faults.size()) {
                offsets.add(Integer.toString(values.size()));
                values.add(record(1_000 + id, faults.get(id / every)));
            }
        }
        pipeline.topic().send(values);
        pipeline.awaitWritten(values.size());
        pipeline.sinkTasks().assertRunning();

        assertThat(ids(pipeline)).isEqualTo(ids);
        Map<String, String> reasons = new HashMap<>();
        for (LogRecord letter : pipeline.deadLetters().read()) {
            Map<String, String> headers = letter.headers();
            reasons.put(headers.get("__connect.errors.offset"), headers.get("__connect.errors.exception.message"));
        }
        assertThat(reasons).containsOnlyKeys(offsets);
        for (int i = 0; i < faults.size(); i++) {
            assertThat(reasons.get(offsets.get(i)))
                    .containsPattern("(column '|collection )" + bad.get(faults.get(i)) + "\\b")
                    .contains("failure threshold");
        }
    }

    private static Set<Integer> ids(Pipeline pipeline) {
        return pipeline.session().execute("SELECT id FROM " + pipeline.table()).all().stream()
                .map(row -> row.getInt(0))
                .collect(Collectors.toSet());
    }

    /** Cassandra looks at the size of what is in a row, not of its key. */
    @Test
    void should_write_a_long_key() throws Exception {
        try (Pipeline pipeline = pipeline("key", "k text, t text", "*")) {
            pipeline.startSink();
            guardSizes();
            pipeline.topic().send(List.of("{\"id\":1,\"k\":" + LONG + ",\"t\":\"t\"}"));
            pipeline.awaitWritten(1);
            assertThat(ids(pipeline)).containsExactly(1);
            assertThat(pipeline.deadLetters().size()).isZero();
            pipeline.sinkTasks().assertRunning();
        }
    }

    /** Cassandra looks at partitions when it writes them to disk, and only logs then. */
    @Test
    void should_write_partitions_that_are_too_large() throws Exception {
        try (Pipeline pipeline = pipeline("partition", "k text, t text", "*").sink("delete.when", "value.gone")) {
            pipeline.startSink();
            guardrails.limit("PartitionSize", "1KiB");
            for (int portion = 0; portion < 3; portion++) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    String key = "{\"id\":1,\"k\":\"" + portion + "/" + i + "\"";
                    values.add(key + ",\"t\":\"a text of some length\",\"gone\":" + (portion == 1) + "}");
                }
                pipeline.topic().send(values);
                pipeline.awaitWritten(500L * (portion + 1));
                guardrails.flush("my_keyspace");
            }
            pipeline.sinkTasks().assertRunning();
            assertThat(pipeline.session()
                            .execute("SELECT k FROM " + pipeline.table())
                            .all())
                    .hasSize(1_000);
            assertThat(pipeline.deadLetters().size()).isZero();
        }
    }
}
