// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Dead letters come back: see them, mend the settings, redrive, prove. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkDeadLettersIT {
    private final long time = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();

    private final Cluster cluster = Clusters.standard();
    private String printed;

    @Test
    void should_be_written_as_the_records_that_they_were_when_the_settings_are_mended() throws Exception {
        try (RoutedSink sink = new RoutedSink(cluster, "redriven")) {
            sink.execute("CREATE TABLE redriven.users (id text PRIMARY KEY, age int)");
            sink.execute("CREATE TABLE redriven.orders (id text PRIMARY KEY, total text)");
            Topic users = sink.topic(".users");
            Topic orders = sink.topic(".orders");
            Map<String, String> settings = settings(users, orders);
            users.create(1);
            orders.create(1);
            sink.start(settings);

            send(users, 1, "{'id':'a','age':1}", "{'id':'b','years':2}", "{'id':'c','years':3}");
            send(orders, 1, "{'id':'o','total':null}", "{'total':'no key'}", "{'id':'p','total':'7'}");
            send(users, 2, "{'id':'b','age':20}");
            sink.awaitCommitted(users, orders);
            assertThat(sink.rows("SELECT id, age FROM redriven.users")).containsExactlyInAnyOrder("a|1", "b|20");
            Awaitility.await("dead letters")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> sink.deadLetters().size() == 3);

            assertThat(dlq("show", "--sink", "redriven")).isZero();
            assertThat(printed)
                    .contains(users.name() + " 0:1", "the field is missing from the record")
                    .contains(orders.name() + " 0:1", "column id: the field is missing from the record");

            // The users are mended, the order without a key cannot be.
            settings.put("routes.users.mapping", "id=value.id, age=value.years");
            sink.change(settings);
            assertRefusesToReplaceAnotherConnector(sink);
            assertThat(dlq("redrive", "--sink", "redriven")).isOne();
            assertThat(printed).contains("3 dead letters of dlq.redriven: 2 written, 1 failed again.");
            // b has a newer row, which stays.
            assertThat(sink.rows("SELECT id, age FROM redriven.users")).containsExactlyInAnyOrder("a|1", "b|20", "c|3");
            assertThat(cluster.connect().connectors()).doesNotContain("redriven-redrive");

            assertThat(dlq("redrive", "--sink", "redriven")).isZero();
            assertThat(printed).contains("Nothing is left to redrive in dlq.redriven.");
            assertThat(dlq("list")).isZero();
            assertThat(printed).containsPattern("redriven *\\| *dlq.redriven *\\| *3 *\\| *0 *\\| *1");
        }
    }

    private void assertRefusesToReplaceAnotherConnector(RoutedSink sink) throws Exception {
        Topic topic = sink.topic(".other");
        // Connect cannot stop a task soon whose topic is missing.
        topic.create(1);
        Map<String, String> other = Map.of(
                "connector.class",
                "io.streampair.faker.FakerSourceConnector",
                "topic",
                topic.name(),
                "preset",
                "users",
                "count",
                "1");
        cluster.connect().putConfig("redriven-redrive", other);

        assertThat(dlq("redrive", "--sink", "redriven")).isOne();
        assertThat(cluster.connect().config("redriven-redrive").path("topic").asText())
                .isEqualTo(topic.name());
        assertThat(printed).contains("redriven-redrive exists already, and no redrive created it");

        cluster.connect().delete("redriven-redrive");
        // Each worker learns of it from the configuration topic, some a moment later.
        Awaitility.await("no connector of that name")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !cluster.connect().connectors().contains("redriven-redrive"));
    }

    private static Map<String, String> settings(Topic users, Topic orders) {
        Map<String, String> settings = new HashMap<>();
        settings.put("tasks.max", "1");
        settings.put("topics", users.name() + "," + orders.name());
        settings.put("routes", "users,orders");
        settings.put("routes.users.topics", users.name());
        settings.put("routes.users.table", "users");
        settings.put("routes.users.mapping", "id=value.id, age=value.age");
        settings.put("routes.orders.topics", orders.name());
        settings.put("routes.orders.table", "orders");
        settings.put("mapping.missing.fields", "fail");
        settings.put("value.converter.schemas.enable", "false");
        return settings;
    }

    private void send(Topic topic, int second, String... values) {
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (String value : values) {
            records.add(new ProducerRecord<>(topic.name(), 0, time + second * 1_000L, null, value.replace('\'', '"')));
        }
        topic.sendAll(records);
    }

    /** As a user of a cluster that ./pipeline has not started. */
    private int dlq(String command, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 200);
        List<String> arguments = new ArrayList<>(List.of("dlq", command));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of(
                "--connect",
                cluster.connectUris().get(0).toString(),
                "--bootstrap-servers",
                cluster.bootstrapServers()));
        int code = Main.commandLine(terminal, () -> Path.of(""))
                .setErr(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .execute(arguments.toArray(String[]::new));
        printed = out.toString(StandardCharsets.UTF_8);
        System.out.println(printed);
        return code;
    }
}
