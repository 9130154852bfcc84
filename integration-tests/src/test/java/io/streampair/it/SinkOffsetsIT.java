// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.cluster.client.Cluster;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A stopped sink is sent back in the log through Connect's REST API (KIP-875). */
@ResourceLock(value = Clusters.STANDARD, mode = ResourceAccessMode.READ)
class SinkOffsetsIT {
    private static final int COUNT = 300;
    private static final int OFFSET = 2;

    private final Cluster cluster = Clusters.standard();

    @Test
    void should_write_exactly_the_records_from_the_altered_offset_on() throws Exception {
        try (Pipeline pipeline = Pipeline.named(cluster, "offsets")) {
            pipeline.source("count", Integer.toString(COUNT)).sink("flush.interval.ms", "500");
            pipeline.start();
            pipeline.awaitWritten(COUNT);
            cluster.connect().stop(pipeline.sinkName());
            cluster.connect().awaitState(pipeline.sinkName(), "STOPPED", Duration.ofMinutes(1));
            pipeline.session().execute("TRUNCATE " + pipeline.table());

            JsonNode offsets =
                    new ObjectMapper().readTree("""
                            {"offsets": [{"partition": {"kafka_topic": "%s", "kafka_partition": 0},
                                          "offset": {"kafka_offset": %d}}]}""".formatted(pipeline.topic().name(), OFFSET));
            cluster.connect().alterOffsets(pipeline.sinkName(), offsets);
            assertThat(pipeline.committed()).isLessThan(COUNT);
            cluster.connect().resume(pipeline.sinkName());
            cluster.connect().awaitState(pipeline.sinkName(), "RUNNING", Duration.ofMinutes(1));
            pipeline.awaitWritten(COUNT);

            ObjectMapper json = new ObjectMapper();
            Set<Person> expected = new HashSet<>();
            for (LogRecord record : pipeline.topic().read()) {
                if (record.partition() == 0 && record.offset() >= OFFSET) {
                    expected.add(Person.parse(json.readValue(record.value(), String.class)));
                }
            }
            assertThat(expected).hasSizeGreaterThan(50);
            assertThat(pipeline.rows()).isEqualTo(expected);
        }
    }

    @Test
    void should_commit_offsets_of_the_original_topic_when_a_transformation_renames_it() {
        try (Pipeline pipeline = Pipeline.named(cluster, "renamed")) {
            pipeline.sink("flush.interval.ms", "500")
                    .sink("transforms", "rename")
                    .sink("transforms.rename.type", "org.apache.kafka.connect.transforms.RegexRouter")
                    .sink("transforms.rename.regex", ".*")
                    .sink("transforms.rename.replacement", "another_topic");
            pipeline.start();
            pipeline.awaitRows(1_000);
            cluster.connect().restart(pipeline.sinkName());
            pipeline.awaitRows(pipeline.rows().size() + 2_000);

            pipeline.assertTableHolds(pipeline.finish());
            Set<String> topics = new HashSet<>();
            pipeline.group().offsets().keySet().forEach(partition -> topics.add(partition.topic()));
            assertThat(topics).containsExactly(pipeline.topic().name());
        }
    }
}
