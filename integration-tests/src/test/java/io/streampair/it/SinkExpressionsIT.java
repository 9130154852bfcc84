// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Columns that expressions compute, and records that filters leave out. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkExpressionsIT {
    private static final String TABLE =
            "CREATE TABLE computed.readings (sensor text, day date, bucket timestamp, shard int, "
                    + "event timeuuid, name text, total decimal, x int, PRIMARY KEY ((sensor, day), event))";

    private static final String MAPPING = "sensor = value.id, day = date(value.ts), bucket = floor(value.ts, 1h), "
            + "shard = hash(value.id, 16), event = timeuuid(value.ts), name = concat(value.first, ' ', value.last), "
            + "total = value.price * value.n, x = json(value.payload).x";

    private final Cluster cluster = Clusters.standard();

    private static String reading(String id, String ts, String type, boolean test) {
        return "{\"id\":\"" + id + "\",\"ts\":\"" + ts + "\",\"type\":\"" + type + "\",\"test\":" + test
                + ",\"first\":\"Ann\",\"last\":\"Lee\",\"price\":19.99,\"n\":3,\"payload\":\"{\\\"x\\\":7}\"}";
    }

    @Test
    void should_compute_columns_filter_records_and_write_the_same_when_they_come_again() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "computed")) {
            sink.execute(TABLE);
            sink.execute("CREATE TABLE computed.clicks (id text PRIMARY KEY, bucket timestamp)");
            Topic topic = sink.topic(".events");
            topic.create(1);
            List<ProducerRecord<String, String>> records = List.of(
                    topic.record(0, "a", reading("a", "2026-11-24T10:15:30.250Z", "reading", false)),
                    topic.record(0, "a", reading("a", "2026-11-24T10:15:30.250Z", "reading", false)),
                    topic.record(0, "b", reading("b", "2026-11-25T00:00:00Z", "click", false)),
                    topic.record(0, "c", reading("c", "2026-11-25T00:00:00Z", "reading", true)),
                    topic.record(0, "d", reading("d", "2026-11-25T00:00:00Z", "heartbeat", false)),
                    topic.record(0, "e", reading("e", "no time", "reading", false)));
            topic.sendAll(records);
            sink.start(settings());
            sink.awaitCommitted(topic);

            String query = "SELECT * FROM computed.readings";
            List<String> rows = sink.rows(query);
            assertThat(rows)
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row)
                            .matches("a\\|2026-11-24\\|[0-9a-f-]+\\|2026-11-24T10:00:00Z\\|Ann Lee\\|2\\|59\\.97\\|7"));
            assertThat(sink.rows("SELECT * FROM computed.clicks")).containsExactly("b|2026-11-25T00:00:00Z");
            assertThat(sink.deadLetters().size()).isEqualTo(1);

            cluster.connect().stop(sink.name());
            cluster.connect().awaitState(sink.name(), "STOPPED", Duration.ofMinutes(1));
            cluster.connect()
                    .alterOffsets(
                            sink.name(),
                            new ObjectMapper()
                                    .readTree("{\"offsets\":[{\"partition\":{\"kafka_topic\":\"" + topic.name()
                                            + "\",\"kafka_partition\":0},\"offset\":{\"kafka_offset\":0}}]}"));
            cluster.connect().resume(sink.name());
            cluster.connect().awaitRunning(sink.name(), 1, Duration.ofSeconds(60));
            sink.awaitCommitted(topic);
            assertThat(sink.rows(query)).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(sink.deadLetters().size()).isEqualTo(2);
            sink.assertRunning();
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("tasks.max", "1");
        settings.put("topics", "computed.events");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.format", "json");
        settings.put("filter", "value.type == 'reading' and not value.test");
        settings.put("routes", "readings,clicks");
        settings.put("routes.readings.topics", "computed.events");
        settings.put("routes.readings.table", "readings");
        settings.put("routes.readings.mapping", MAPPING);
        settings.put("routes.clicks.topics", "computed.events");
        settings.put("routes.clicks.table", "clicks");
        settings.put("routes.clicks.filter", "value.type == 'click'");
        settings.put("routes.clicks.mapping", "id = key, bucket = floor(value.ts, 1d)");
        return settings;
    }
}
