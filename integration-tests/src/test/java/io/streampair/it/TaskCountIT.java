// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.client.Cluster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The data set does not depend on how many tasks make it. */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class TaskCountIT {
    private static final int COUNT = 5_000;
    private static final String TOPIC = "people_of_any_tasks";

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_make_the_same_data_set_with_one_task_and_with_four() throws Exception {
        Set<String> ofOne = valuesMadeBy(1);
        Set<String> ofFour = valuesMadeBy(4);
        assertThat(ofOne).hasSize(COUNT);
        assertThat(ofFour).isEqualTo(ofOne);
    }

    private Set<String> valuesMadeBy(int tasks) throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "tasks" + tasks)) {
            pipeline.source("topic", TOPIC)
                    .source("topic.creation.default.partitions", "4")
                    .source("count", Integer.toString(COUNT))
                    .source("rate", "-1")
                    .source("tasks.max", Integer.toString(tasks))
                    .sink("topics", TOPIC)
                    .sink("tasks.max", Integer.toString(tasks))
                    .sink("flush.interval.ms", "1000");
            pipeline.start();
            pipeline.awaitWritten(COUNT);
            pipeline.assertTableHolds(pipeline.expected(0, COUNT));

            List<LogRecord> log = pipeline.topic().read();
            assertThat(log).hasSize(COUNT);
            Set<String> values = new HashSet<>();
            log.forEach(record -> values.add(record.value()));
            pipeline.topic().delete();
            return values;
        }
    }
}
