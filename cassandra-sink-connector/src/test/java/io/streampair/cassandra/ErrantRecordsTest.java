// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
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
    private final CompletableFuture<Void> report = new CompletableFuture<>();
    private final ErrantRecordReporter reporter = (bad, error) -> {
        reported.add(bad);
        return report;
    };

    @Test
    void should_fail_when_bad_records_are_not_tolerated() {
        assertThatThrownBy(() -> new ErrantRecords(reporter, false, System::nanoTime).report(record, cause))
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
        Future<Void> done = new ErrantRecords(reporter, true, System::nanoTime).report(record, cause);
        assertThat(reported).containsExactly(record);
        assertThat(done.isDone()).isFalse();
        report.complete(null);
        assertThat(done.isDone()).isTrue();
    }

    @Test
    void should_skip_the_record_when_there_is_nobody_to_report_to() {
        assertThat(new ErrantRecords(null, true, System::nanoTime)
                        .report(record, cause)
                        .isDone())
                .isTrue();
    }
}
