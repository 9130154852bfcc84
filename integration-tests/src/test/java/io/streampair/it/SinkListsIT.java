// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Collections hold what their record holds, though their write was tried again, or follows a delete from a clock that is ahead. */
@Tag("full")
@ResourceLock(Clusters.FAULTY)
class SinkListsIT {
    private static final Duration FREEZE = Duration.ofSeconds(5);

    private final LocalCluster cluster = Clusters.faulty();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);

    @AfterEach
    void startCassandra() {
        Clusters.startStopped(List.of(cassandra));
    }

    @Test
    void should_hold_what_the_record_holds_after_time_outs_and_deletes() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "lists")
                .sink("tasks.max", "1")
                .sink("value.format", "structured")
                .sink("value.converter", "org.apache.kafka.connect.json.JsonConverter")
                .sink("mapping", "*")
                .sink("delete.when", "value.gone")
                .sink("table.create", "false")
                .sink("flush.interval.ms", "200")
                .sink("request.timeout.ms", "1000")
                .sink("errors.tolerance", "none")) {
            pipeline.topic().create(1);
            pipeline.session()
                    .execute("CREATE KEYSPACE IF NOT EXISTS my_keyspace WITH replication = "
                            + "{'class': 'NetworkTopologyStrategy', 'datacenter1': 1}");
            pipeline.session().execute("USE my_keyspace");
            pipeline.session()
                    .execute("CREATE TABLE " + pipeline.table()
                            + " (id int PRIMARY KEY, l list<int>, f frozen<list<int>>, s set<int>, m map<text, int>)");
            pipeline.startSink();
            send(pipeline, record(1, 1), record(2, 1));
            pipeline.awaitWritten(2);

            cassandra.suspend();
            try {
                send(pipeline, record(1, 3), "{\"id\":2,\"gone\":true}");
                pipeline.sinkTasks().assertRunningFor(FREEZE);
            } finally {
                cassandra.resume();
            }
            pipeline.awaitWritten(4);

            // A producer whose clock is a second ahead, and what offsets may add to the write time of the delete.
            long ahead = System.currentTimeMillis() + 1_900;
            send(pipeline, ahead, "{\"id\":1,\"gone\":true}");
            pipeline.awaitWritten(5);
            send(pipeline, ahead, record(1, 5));
            pipeline.awaitWritten(6);

            List<Row> rows = pipeline.session()
                    .execute("SELECT * FROM " + pipeline.table())
                    .all();
            assertThat(rows).hasSize(1);
            Row row = rows.get(0);
            assertThat(row.getList("l", Integer.class)).containsExactly(5, 6);
            assertThat(row.getList("f", Integer.class)).containsExactly(5, 6);
            assertThat(row.getSet("s", Integer.class)).isEqualTo(Set.of(5, 6));
            assertThat(row.getMap("m", String.class, Integer.class)).isEqualTo(Map.of("k5", 5));
            pipeline.sinkTasks().assertRunning();
        }
    }

    private static void send(Pipeline pipeline, String... values) throws Exception {
        pipeline.topic()
                .sendBytes(Arrays.stream(values)
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static void send(Pipeline pipeline, long timestamp, String value) {
        String topic = pipeline.topic().name();
        pipeline.topic().sendAll(List.of(new ProducerRecord<>(topic, 0, timestamp, null, value)));
    }

    private static String record(int id, int first) {
        String both = "[" + first + "," + (first + 1) + "]";
        return "{\"id\":" + id + ",\"l\":" + both + ",\"f\":" + both + ",\"s\":" + both + ",\"m\":{\"k" + first + "\":"
                + first + "}}";
    }
}
