// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import io.streampair.cluster.client.Cluster;
import io.streampair.cluster.client.ConnectClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A sink that is stopped while all is well writes and commits what it has read: counters, which show it, are exact. */
@Tag("full")
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkStopIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int RECORDS = 10_000;

    private final Cluster cluster = Clusters.standard();
    private final ConnectClient connect = cluster.connect();
    private int tasks = 2;

    /** No window is written for its age. */
    @Test
    void should_count_each_record_once_in_whatever_way_the_sink_is_stopped() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "stops")) {
            pipeline.topic().create(3);
            pipeline.sink("flush.interval.ms", "600000")
                    .sink("window.max.rows", "1000")
                    .sink("table.columns", "data text, n counter")
                    .sink("table.primary.key", "data")
                    .sink("mapping", "data=value.year, n+=1");
            pipeline.startSink();
            String sink = pipeline.sinkName();
            assertCountedOnce(pipeline, () -> connect.restart(sink));
            assertCountedOnce(pipeline, () -> {
                connect.stop(sink);
                connect.awaitState(sink, "STOPPED", PATIENCE);
                connect.resume(sink);
            });
            assertCountedOnce(pipeline, () -> {
                connect.pause(sink);
                connect.resume(sink);
            });
            assertCountedOnce(pipeline, () -> {
                tasks = tasks % 3 + 1;
                pipeline.sink("tasks.max", Integer.toString(tasks)).changeSink();
            });
        }
    }

    private void assertCountedOnce(Pipeline pipeline, Runnable stopping) {
        long size = pipeline.topic().size() + RECORDS;
        List<Person> people = new ArrayList<>(pipeline.expected(size - RECORDS, size));
        pipeline.send(people, 3);
        Awaitility.await("all records committed").atMost(PATIENCE).until(() -> {
            stopping.run();
            connect.awaitRunning(pipeline.sinkName(), tasks, PATIENCE);
            return pipeline.committed() == size;
        });
        assertThat(counted(pipeline)).isEqualTo(size);
    }

    private static long counted(Pipeline pipeline) {
        long sum = 0;
        for (Row row : pipeline.session().execute("SELECT n FROM " + pipeline.table())) {
            sum += row.getLong(0);
        }
        return sum;
    }
}
