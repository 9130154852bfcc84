// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.ReturnedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class ErrantRecordsTest {
    private final DataException cause = new DataException("column a: cannot convert a String to int");
    private final SinkRecord record = Records.moved("elsewhere", 3, 42);
    private final List<SinkRecord> reported = new ArrayList<>();
    private long failures;
    private final CompletableFuture<Void> report = new CompletableFuture<>();
    private final ErrantRecordReporter reporter = (bad, error) -> {
        reported.add(bad);
        return report;
    };

    @Test
    void should_fail_when_bad_records_are_not_tolerated() {
        assertThatThrownBy(() -> new ErrantRecords(reporter, false, () -> 0, System::nanoTime).report(record, cause))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "Cannot write the record of users-3 at offset 42: column a: cannot convert a String to int. "
                                + "Set errors.tolerance=all to skip such records, and "
                                + "errors.deadletterqueue.topic.name to keep them.")
                .hasCause(cause);
        assertThat(reported).isEmpty();
    }

    @Test
    void should_report_to_connect_and_wait_for_it() {
        Future<Void> done = new ErrantRecords(reporter, true, () -> failures, System::nanoTime).report(record, cause);
        assertThat(reported).containsExactly(record);
        assertThat(done.isDone()).isFalse();
        report.complete(null);
        assertThat(done.isDone()).isTrue();
    }

    @Test
    void should_report_a_dead_letter_as_it_was_delivered() {
        SinkRecord returned = new ReturnedRecord(record, "users", 1, 2);

        assertThat(new ErrantRecords(reporter, true, () -> failures, System::nanoTime).report(returned, cause))
                .isSameAs(report);
        assertThat(reported).singleElement().isSameAs(record);
    }

    @Test
    void should_skip_the_record_when_there_is_nobody_to_report_to() {
        assertThat(new ErrantRecords(null, true, () -> failures, System::nanoTime)
                        .report(record, cause)
                        .isDone())
                .isTrue();
    }

    /** Connect's answer is then a success: it awaits only what its producer still sends. */
    @Test
    void should_fail_when_the_queue_refuses_a_record_at_once() {
        report.complete(null);
        failures = 1;
        assertThatThrownBy(
                        () -> new ErrantRecords(reporter, true, () -> failures, System::nanoTime).report(record, cause))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Cannot report the record of users-3 at offset 42: the dead letter queue")
                .hasMessageContaining("producer.override.max.request.size")
                .hasMessageEndingWith("since column a: cannot convert a String to int")
                .hasCause(cause);
    }

    @Test
    void should_take_an_answer_that_is_there_at_once_while_no_letter_has_failed() {
        report.complete(null);
        assertThat(new ErrantRecords(reporter, true, () -> failures, System::nanoTime).report(record, cause))
                .isSameAs(report);
    }
}
