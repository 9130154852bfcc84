// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A sink that is stopped while all is well leaves nothing to be delivered again: counters, which show it, are exact. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkStopIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Cluster cluster = Clusters.standard();
    private final ConnectClient connect = cluster.connect();

    @Test
    void should_count_each_record_once_however_often_the_sink_is_stopped() {
        try (Pipeline pipeline = Pipeline.named(cluster, "stops")) {
            pipeline.source("rate", "500")
                    .sink("flush.interval.ms", "1000")
                    .sink("table.columns", "data text, n counter")
                    .sink("table.primary.key", "data")
                    .sink("mapping", "data=value.year, n+=1");
            pipeline.start();
            String sink = pipeline.sinkName();
            for (int tasks = 1; tasks <= 3; tasks++) {
                awaitMore(pipeline);
                connect.restart(sink);
                awaitMore(pipeline);
                stop(sink);
                connect.resume(sink);
                awaitMore(pipeline);
                connect.pause(sink);
                connect.resume(sink);
                awaitMore(pipeline);
                pipeline.sink("tasks.max", Integer.toString(tasks)).changeSink();
            }
            awaitMore(pipeline);
            stop(sink);
            assertThat(counted(pipeline)).isEqualTo(pipeline.committed());
            connect.resume(sink);
            stop(pipeline.sourceName());
            pipeline.awaitWritten(1);
            assertThat(counted(pipeline)).isEqualTo(pipeline.topic().size()).isGreaterThan(5_000);
        }
    }

    private void stop(String connector) {
        connect.stop(connector);
        connect.awaitState(connector, "STOPPED", PATIENCE);
    }

    private static void awaitMore(Pipeline pipeline) {
        long before = pipeline.committed();
        Awaitility.await("more records").atMost(PATIENCE).until(() -> pipeline.committed() > before);
    }

    private static long counted(Pipeline pipeline) {
        long sum = 0;
        for (Row row : pipeline.session().execute("SELECT n FROM " + pipeline.table())) {
            sum += row.getLong(0);
        }
        return sum;
    }
}
