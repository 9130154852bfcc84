// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.LocalCluster;
import io.streampair.cluster.servers.CassandraNode;
import io.streampair.cluster.servers.ConnectWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What Prometheus gets from a worker with the JMX exporter and the rules of this repository. */
@ResourceLock(Clusters.GUARDED)
class MonitoringIT {
    private static final int COUNT = 2_000;

    /** Without {@code up}, which Prometheus makes itself. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:streampair|kafka|jvm|process)_[a-z0-9_]+\\b");

    private final LocalCluster cluster = Clusters.guarded();
    private final ConnectWorker worker = cluster.workers().get(0);
    private final CassandraNode cassandra = cluster.cassandraNodes().get(0);

    @AfterEach
    void startStopped() {
        Clusters.startStopped(List.of(cassandra));
    }

    private Pipeline pipeline(String name) {
        return Pipeline.named(cluster, name)
                .sink("username", "cassandra")
                .sink("password", "cassandra")
                .sink("flush.interval.ms", "500");
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(4));
    }

    @Test
    void should_export_every_metric_that_alerts_and_dashboard_use() throws Exception {
        try (Pipeline pipeline = pipeline("exported").source("count", Integer.toString(COUNT))) {
            pipeline.start();
            pipeline.awaitWritten(COUNT);
            Exporter exporter = Exporter.attach(worker);
            String sink = pipeline.sinkName();

            Set<String> exported = new HashSet<>();
            exporter.samples().keySet().forEach(sample -> exported.add(sample.replaceAll("\\{.*", "")));
            assertThat(exported).containsAll(used());

            assertThat(exporter.sum("streampair_connected", sink)).isEqualTo(2);
            assertThat(exporter.sum("streampair_rows_written_total", sink)).isPositive();
            assertThat(exporter.sum("streampair_records_written_total", pipeline.sourceName()))
                    .isEqualTo(COUNT);
            assertThat(exporter.sum("kafka_connect_task_status", sink)).isEqualTo(2);
            assertThat(exporter.sum("kafka_consumer_records_lag", sink)).isZero();
            assertThat(applications(pipeline)).contains(sink);
        }
    }

    /** The metrics in the expressions of the alerts and of the dashboard. */
    private static Set<String> used() throws Exception {
        List<String> expressions = new ArrayList<>(MonitoringFiles.ofDashboard());
        expressions.addAll(MonitoringFiles.ofAlerts());
        Set<String> used = new TreeSet<>();
        for (String expression : expressions) {
            Matcher metric = METRIC.matcher(expression);
            while (metric.find()) {
                used.add(metric.group());
            }
        }
        assertThat(used).hasSizeGreaterThan(25);
        return used;
    }

    /** The names that clients have told Cassandra. */
    private static Set<String> applications(Pipeline pipeline) {
        Set<String> names = new TreeSet<>();
        for (Row client : pipeline.session().execute("SELECT client_options FROM system_views.clients")) {
            Map<String, String> options = client.getMap("client_options", String.class, String.class);
            names.add(String.valueOf(options == null ? null : options.get("APPLICATION_NAME")));
        }
        return names;
    }

    @Test
    void should_have_a_runbook_for_every_alert() throws Exception {
        String runbooks = Files.readString(Exporter.MONITORING.resolve("../docs/operations.md"));
        for (String alert : MonitoringFiles.alerts()) {
            assertThat(runbooks).contains("\n### " + alert + "\n");
        }
    }

    /** Needs Prometheus on the PATH. */
    @Test
    @Tag("full")
    void should_fire_alerts_while_cassandra_is_away() throws Exception {
        assumeThat(Prometheus.program()).as("Prometheus on the PATH").isPresent();
        Path folder = Path.of("target", "prometheus").toAbsolutePath();
        try (Pipeline pipeline = pipeline("alerts").source("rate", "100");
                Prometheus prometheus = Prometheus.start(
                        Prometheus.program().get(),
                        folder,
                        Exporter.attach(worker).address())) {
            pipeline.start();
            for (String expression : MonitoringFiles.ofDashboard()) {
                await("data for " + expression).ignoreExceptions().until(() -> prometheus.results(expression) > 0);
            }
            await("no alert").until(() -> prometheus.firing().isEmpty());

            cassandra.kill();
            long killed = System.nanoTime();
            for (String alert : List.of("SinkDisconnected", "SinkStuck")) {
                await(alert).until(() -> prometheus.firing().contains(alert));
                tell(alert + " fires", killed);
            }
            Clusters.startStopped(List.of(cassandra));
            long started = System.nanoTime();
            await("no alert").until(() -> prometheus.firing().isEmpty());
            tell("all alerts are resolved", started);
            // The source is stopped for it: all that it has made is written.
            pipeline.finish();
        }
    }

    private static void tell(String what, long since) {
        System.out.printf("%s after %.0f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
