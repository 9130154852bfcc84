// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.verification.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterCheckTest {
    private final DeadLetterCheck check = new DeadLetterCheck(
            Map.of(new RecordPosition(0, 3), bytes("three"), new RecordPosition(1, 4), bytes("four")));

    @Test
    void should_take_a_report_once_or_more_often() {
        report(0, 3, "three");
        report(1, 4, "four");
        report(0, 3, "three");

        assertFound(0, 0);
        assertThat(check.reports()).isEqualTo(3);
    }

    @Test
    void should_find_poison_that_was_not_reported() {
        report(0, 3, "three");

        assertFound(1, 0);
    }

    @Test
    void should_find_reports_of_sound_records_and_of_other_values() {
        report(0, 3, "three");
        report(1, 4, "something else");
        report(1, 5, null);

        assertFound(1, 2);
    }

    private void report(int partition, long offset, String value) {
        ConsumerRecord<byte[], byte[]> report =
                new ConsumerRecord<>("dlq", 0, 0, null, value == null ? null : bytes(value));
        report.headers().add("__connect.errors.partition", bytes(Integer.toString(partition)));
        report.headers().add("__connect.errors.offset", bytes(Long.toString(offset)));
        check.add(report);
    }

    private void assertFound(long unreported, long unfounded) {
        assertThat(check.findings()).extracting(Finding::count).containsExactly(unreported, unfounded);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
