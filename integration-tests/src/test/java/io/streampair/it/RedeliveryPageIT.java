// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * docs/redelivery.md says what a node holds when records are delivered twice, late, or written again after a time-out;
 * {@code -Dupdate.docs=true} writes the page anew.
 */
@Tag("full")
@ResourceLock(Clusters.FAULTY)
class RedeliveryPageIT {
    private static final Path PAGE = Path.of("../docs/redelivery.md");
    private static final Duration FREEZE = Duration.ofSeconds(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalCluster cluster = Clusters.faulty();
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);

    @AfterEach
    void startCassandra() {
        Clusters.startStopped(List.of(cassandra));
    }

    @Test
    void should_match_the_page_in_docs() throws Exception {
        String page;
        try (RoutedSink reporting = new RoutedSink(cluster, "redelivery");
                RoutedSink retrying = new RoutedSink(cluster, "redelivery_retry");
                CqlSession session = cluster.openSession()) {
            Deliveries report = new Deliveries(reporting, session);
            Deliveries retry = new Deliveries(retrying, session);
            report.start("report");
            retry.start("retry");
            report.deliverFirst();
            retry.deliverFirst();
            report.deliverSecond();
            RedeliveredTables once = report.read();
            report.deliverAllAgain();
            RedeliveredTables twice = report.read();

            cassandra.suspend();
            try {
                report.deliverWithoutAnswer();
                retry.deliverWithoutAnswer();
                new Tasks(cluster, retrying.name()).assertRunningFor(FREEZE);
            } finally {
                cassandra.resume();
            }
            report.awaitCommitted();
            retry.awaitCommitted();
            page = new RedeliveryPage(once, twice, report.read(), retry.read(), report.reported())
                    .text(report.ways, report.refused());
        }
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/redelivery.md: -Dit.test=RedeliveryPageIT -Dupdate.docs=true writes it anew")
                .isEqualTo(page);
    }

    /** The records of one sink. */
    private final class Deliveries {
        private final RoutedSink sink;
        private final CqlSession session;
        private final Topic topic;
        private final RedeliveredRows rows;
        private final List<WayOfWriting> ways;

        private Deliveries(RoutedSink sink, CqlSession session) {
            this.sink = sink;
            this.session = session;
            this.topic = sink.topic(".all");
            this.rows = new RedeliveredRows(topic.name());
            this.ways = WayOfWriting.all(sink.name());
        }

        private void start(String uncertainWrites) throws Exception {
            topic.create(1);
            sink.execute("CREATE TYPE " + sink.name() + ".udt (x int, y int)");
            for (WayOfWriting way : ways) {
                sink.execute(way.create(sink.name()));
                if (way.table().equals("removed")) {
                    rows.fill(sink.name() + ".removed").forEach(sink::execute);
                }
            }
            Map<String, String> settings = new HashMap<>(settings());
            settings.put("uncertain.writes", uncertainWrites);
            sink.start(settings);
        }

        private Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>(WayOfWriting.settings(ways, topic.name()));
            settings.put("tasks.max", "1");
            settings.put("topics", topic.name());
            settings.put("value.converter.schemas.enable", "false");
            settings.put("request.timeout.ms", "1000");
            return settings;
        }

        /** The refused ways that validation does refuse. */
        private List<RefusedWay> refused() {
            List<RefusedWay> refused = RefusedWay.all();
            sink.execute("CREATE TABLE " + sink.name() + "." + RefusedWay.TABLE);
            Map<String, String> keys = sink.refused(RefusedWay.settings(refused, settings()));
            for (RefusedWay way : refused) {
                assertThat(keys.keySet()).as("%s", way).anyMatch(key -> key.startsWith("routes." + way.alias() + "."));
            }
            return refused;
        }

        private void deliverFirst() {
            topic.sendAll(rows.first());
            awaitCommitted();
        }

        private void deliverSecond() {
            topic.sendAll(rows.second());
            awaitCommitted();
        }

        private void deliverAllAgain() {
            Replay.stop(cluster, sink.name());
            Replay.from(cluster, sink.name(), topic, 0, 0);
            awaitCommitted();
        }

        private void deliverWithoutAnswer() {
            topic.sendAll(rows.timedOut());
        }

        private void awaitCommitted() {
            sink.awaitCommitted(topic);
            sink.assertRunning();
        }

        private RedeliveredTables read() {
            return RedeliveredTables.read(session, sink.name(), ways);
        }

        /** The table and id of each record in the dead letter queue. */
        private Set<String> reported() throws Exception {
            Set<String> reported = new HashSet<>();
            for (LogRecord letter : sink.deadLetters().read()) {
                JsonNode value = JSON.readTree(letter.value());
                String message = letter.headers().get("__connect.errors.exception.message");
                String table = message.replaceAll("(?s)^\\w+\\.(\\w+): .*", "$1");
                assertThat(table).as(message).isNotEqualTo(message);
                reported.add(table + "/" + value.path("id").asText());
            }
            return reported;
        }
    }
}
