// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.FakeClock;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;

/** A flow of records with two partitions into windows of three rows, with a writer that a test controls. */
abstract class RecordFlowFixture {
    static final Duration AGE = Duration.ofSeconds(10);
    static final TopicPartition P0 = Records.partition(0);
    static final TopicPartition P1 = Records.partition(1);

    final FakeContext context = new FakeContext();
    final FakeWriter writer = new FakeWriter();
    final FakeReporter reporter = new FakeReporter();
    final FakeClock clock = new FakeClock();
    final BackPressure backPressure = new BackPressure(context);
    final RecordFlow flow = new RecordFlow(
            new DeadLetters(Set.of()),
            RecordFlowTest.router(),
            new TwoWindows(new WindowPolicy(AGE, 3, 10_000, true), writer, reporter, clock),
            context,
            backPressure);

    @BeforeEach
    void assign() {
        context.assign(P0, P1);
    }

    List<Row> lastWrite() {
        return writer.writes().get(writer.writes().size() - 1).get(0);
    }

    void putNothing() {
        flow.put(List.of());
    }

    void release(TopicPartition partition) {
        flow.close(List.of(partition));
        context.unassign(partition);
    }
}
