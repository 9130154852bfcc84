// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.value.ValueFormat;
import io.streampair.cassandra.window.FakeClock;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFlowTest {
    private static final int MAX_BYTES = 1_000_000;
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final TopicPartition P0 = Records.partition(0);
    private static final TopicPartition P1 = Records.partition(1);

    private final FakeContext context = new FakeContext();
    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final FakeClock clock = new FakeClock();
    private final RecordFlow flow = new RecordFlow(
            new DeadLetters(Set.of()),
            router(),
            new TwoWindows(new WindowPolicy(AGE, 3, 10_000, true), writer, reporter, clock),
            context,
            new BackPressure(context));

    static Router router() {
        List<RouteConfig> routes = new SinkConfig(Settings.needed()).routes();
        return new Router(routes, new FakeTables(), Map.of(routes.get(0), table()));
    }

    static OpenTable table() {
        return new OpenTable(Tables.users(), mapper());
    }

    private static RecordMapper mapper() {
        return new MapperCompiler(
                        MappingRules.of(
                                ValueFormat.delimited("$", List.of("name", "address", "data")),
                                Mapping.parse(""),
                                true,
                                MAX_BYTES),
                        Records.CLOCK)
                .compile(Tables.users(), CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    static SinkRecord user(int partition, long offset) {
        return Records.of(partition, offset, null, "name" + offset + "$address$2002", Records.TIME);
    }

    static Map<TopicPartition, OffsetAndMetadata> offsets(long ofP0, long ofP1) {
        return Map.of(P0, new OffsetAndMetadata(ofP0), P1, new OffsetAndMetadata(ofP1));
    }

    @BeforeEach
    void assign() {
        context.assign(P0, P1);
    }

    static SinkRecord bad(int partition, long offset) {
        return Records.of(partition, offset, null, "no fields", Records.TIME);
    }

    private List<Row> lastWrite() {
        return writer.writes().get(writer.writes().size() - 1).get(0);
    }

    private void putNothing() {
        flow.put(List.of());
    }

    @Test
    void should_be_called_again_when_the_window_is_due() {
        flow.put(List.of(user(0, 0)));
        assertThat(context.takeTimeout()).isEqualTo(1_000);
        clock.advance(Duration.ofMillis(9_990));
        putNothing();
        assertThat(context.takeTimeout()).isEqualTo(10);
        clock.advance(Duration.ofNanos(9_500_000));
        putNothing();
        assertThat(context.takeTimeout()).isEqualTo(1);
    }

    @Test
    void should_be_called_within_a_second_of_a_rebalance_that_nothing_else_follows() {
        putNothing();
        assertThat(context.takeTimeout()).isEqualTo(1_000);
    }

    @Test
    void should_look_often_while_a_window_is_written() {
        flow.put(List.of(user(0, 0)));
        clock.advance(AGE);
        putNothing();
        assertThat(writer.isWriting()).isTrue();
        assertThat(context.takeTimeout()).isEqualTo(50);
    }

    @Test
    void should_pause_when_both_windows_are_taken_and_resume_when_there_is_room() {
        flow.put(List.of(user(0, 0), user(0, 1), user(0, 2)));
        assertThat(context.paused()).isEmpty();
        flow.put(List.of(user(0, 3), user(0, 4), user(0, 5)));
        assertThat(context.paused()).containsExactlyInAnyOrder(P0, P1);
        assertThat(context.takeTimeout()).isEqualTo(5);
        writer.complete();
        putNothing();
        assertThat(context.paused()).isEmpty();
        assertThat(lastWrite()).hasSize(3);
    }

    @Test
    void should_report_bad_records_and_write_their_neighbours() {
        SinkRecord bad = bad(0, 1);
        flow.put(List.of(user(0, 0), bad, user(0, 2)));
        assertThat(reporter.reports()).containsOnlyKeys(bad);
        clock.advance(AGE);
        putNothing();
        assertThat(lastWrite()).hasSize(2);
    }

    @Test
    void should_rewind_the_partitions_that_stay() {
        flow.put(List.of(user(0, 3), user(1, 7)));
        release(P0);
        putNothing();
        assertThat(context.offsets()).isEqualTo(Map.of(P1, 7L));
    }

    /** Connect takes the offset of a rewind for committed, and would not commit the window before it. */
    @Test
    void should_not_rewind_a_partition_before_the_window_before_it_is_written() {
        flow.put(List.of(user(1, 4), user(1, 5), user(1, 6)));
        flow.put(List.of(user(0, 3), user(1, 7)));
        release(P0);
        putNothing();
        assertThat(context.offsets()).isEmpty();
        assertThat(context.paused()).containsExactly(P1);

        writer.complete();
        int requests = context.commitRequests();
        putNothing();
        assertThat(context.commitRequests()).as("which Connect makes first").isEqualTo(requests + 1);
        assertThat(context.offsets()).isEqualTo(Map.of(P1, 7L));
        assertThat(flow.preCommit(Map.of(P1, new OffsetAndMetadata(8))))
                .isEqualTo(Map.of(P1, new OffsetAndMetadata(7)));
        assertThat(context.paused()).isEmpty();
    }

    private void release(TopicPartition partition) {
        flow.close(List.of(partition));
        context.unassign(partition);
    }

    /** A poll in which a rebalance happens may still return records from behind the rewind. */
    @Test
    void should_not_take_records_that_come_before_the_rewind() {
        flow.put(List.of(user(0, 3), user(1, 7)));
        release(P0);
        flow.put(List.of(user(1, 8)));
        writer.completeAtOnce();
        assertThat(flow.preCommit(offsets(4, 9))).isEqualTo(Map.of(P1, new OffsetAndMetadata(7)));
        assertThat(context.offsets()).isEqualTo(Map.of(P1, 7L));
        flow.put(List.of(user(1, 7), user(1, 8)));
        assertThat(flow.preCommit(offsets(4, 9))).isEqualTo(Map.of(P1, new OffsetAndMetadata(9)));
        assertThat(writer.written()).hasSize(2);
    }

    @Test
    void should_not_rewind_a_partition_that_is_lost_as_well() {
        flow.put(List.of(user(0, 3), user(1, 7)));
        release(P0);
        release(P1);
        putNothing();
        assertThat(context.offsets()).isEmpty();
    }
}
