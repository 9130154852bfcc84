// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class TaskMetricsTest {
    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());

    @Test
    void should_report_what_is_written_and_when_it_is_complete() throws InterruptedException {
        FakerSourceTask task = connect.start(Configurations.registeredUsers("count", "101", "rate", "100"), 1)
                .get(0);
        RecordMetadata metadata = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 7, 50);
        assertThat(connect.metrics().value("completed")).isEqualTo(0L);

        for (SourceRecord record : connect.drain(java.util.List.of(task))) {
            task.commitRecord(record, metadata);
        }
        task.commitRecord(null, null);

        assertThat(connect.metrics().value("records")).isEqualTo(101L);
        assertThat(connect.metrics().value("bytes")).isEqualTo(101 * 57L);
        assertThat(connect.metrics().value("throttled-ms")).isEqualTo(1_000L);
        assertThat(connect.metrics().value("generation-ms")).isEqualTo(0L);
        assertThat(connect.metrics().value("lag-ms")).isEqualTo(40L);
        assertThat(connect.metrics().value("completed")).isEqualTo(1L);
    }

    @Test
    void should_count_the_disorder_that_is_injected() throws InterruptedException {
        connect.drain(connect.start(
                Configurations.registeredUsers(
                        "count", "1000",
                        "disorder.duplicate.rate", "0.2",
                        "disorder.drop.rate", "0.2",
                        "disorder.late.rate", "0.2",
                        "disorder.early.rate", "0.2",
                        "disorder.reorder.rate", "0.2",
                        "disorder.poison.rate", "0.2"),
                1));

        for (String kind : new String[] {"duplicates", "dropped", "late", "early", "reordered", "poison"}) {
            assertThat((Long) connect.metrics().value("injected-" + kind)).isBetween(100L, 260L);
        }
    }

    @Test
    void should_do_without_metrics_on_a_worker_that_has_none() {
        connect.withoutMetrics();

        assertThatCode(() -> connect.start(Configurations.registeredUsers(), 1)).doesNotThrowAnyException();
    }
}
