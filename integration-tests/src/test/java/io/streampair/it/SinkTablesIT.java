// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tables that the schemas of records make and change, by two tasks at once. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkTablesIT {
    private static final int PARTITIONS = 2;
    private static final int COUNT = 100;

    private static final String FIRST = "{\"field\": \"id\", \"type\": \"int32\"},"
            + "{\"field\": \"when\", \"type\": \"int64\", \"name\": \"org.apache.kafka.connect.data.Timestamp\"},"
            + "{\"field\": \"tags\", \"type\": \"array\", \"items\": {\"type\": \"string\"}}";

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_make_a_table_of_the_first_schema_and_add_the_columns_of_later_ones() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "evolving")) {
            Topic topic = sink.topic(".Topic");
            topic.create(PARTITIONS);
            sink.start(Map.of(
                    "tasks.max", "2",
                    "topics", topic.name(),
                    "value.converter.schemas.enable", "true",
                    "table", "${topic}",
                    "table.create", "true",
                    "table.primary.key", "id",
                    "table.evolve", "add-columns"));
            send(topic, 0, FIRST, i -> "\"id\": " + i + ", \"when\": 1000, \"tags\": [\"a\", \"b\"]");
            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id FROM evolving.evolving_topic")).hasSize(COUNT);
            assertThat(sink.rows("SELECT \"when\", tags FROM evolving.evolving_topic WHERE id = 7"))
                    .containsExactly("1970-01-01T00:00:01Z|[a, b]");

            String second = FIRST + ",{\"field\": \"Name\", \"type\": \"string\", \"optional\": true},"
                    + "{\"field\": \"b\", \"type\": \"boolean\"}";
            send(
                    topic,
                    COUNT,
                    second,
                    i -> "\"id\": " + i + ", \"when\": 2000, \"tags\": [], \"Name\": \"name " + i + "\", \"b\": true");
            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id FROM evolving.evolving_topic")).hasSize(2 * COUNT);
            assertThat(sink.rows("SELECT \"Name\", b FROM evolving.evolving_topic WHERE b = true ALLOW FILTERING"))
                    .hasSize(COUNT)
                    .contains("name 107|true");
            assertThat(sink.rows("SELECT column_name, type FROM system_schema.columns WHERE keyspace_name = 'evolving'"
                            + " AND table_name = 'evolving_topic'"))
                    .containsExactlyInAnyOrder(
                            "id|int", "when|timestamp", "tags|frozen<list<text>>", "Name|text", "b|boolean");

            String third = FIRST + ",{\"field\": \"place\", \"type\": \"struct\", \"fields\": []}";
            send(topic, 2 * COUNT, third, i -> "\"id\": " + i + ", \"when\": 3000, \"tags\": [], \"place\": {}");
            sink.awaitCommitted(topic);
            assertThat(sink.rows("SELECT id FROM evolving.evolving_topic")).hasSize(2 * COUNT);
            assertThat(sink.deadLetters().read())
                    .hasSize(COUNT)
                    .extracting(letter -> letter.headers().get("__connect.errors.exception.message"))
                    .containsOnly("column place: the sink creates no columns for Structs; map their fields to columns, "
                            + "or create a column of a user-defined type yourself");
            sink.assertRunning();
        }
    }

    /** The fields of a record's value. */
    private interface Fields {
        String of(int id);
    }

    private static void send(Topic topic, int firstId, String schema, Fields fields) {
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int id = firstId; id < firstId + COUNT; id++) {
            String value = "{\"schema\": {\"type\": \"struct\", \"fields\": [" + schema + "]}, \"payload\": {"
                    + fields.of(id) + "}}";
            records.add(topic.record(id % PARTITIONS, null, value));
        }
        topic.sendAll(records);
    }
}
