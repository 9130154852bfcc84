// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.route.Router;
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
import org.junit.jupiter.api.Test;

/** Records that a filter leaves out. */
class RecordFlowFilterTest {
    private static final TopicPartition P0 = Records.partition(0);

    private final FakeContext context = new FakeContext();
    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final FakeTables tables = new FakeTables();
    private final TwoWindows windows = new TwoWindows(
            new WindowPolicy(Duration.ofSeconds(10), 100, 10_000, true), writer, reporter, new FakeClock());

    private RecordFlow flow(String... settings) {
        context.assign(P0);
        writer.completeAtOnce();
        List<RouteConfig> routes = new SinkConfig(Settings.with(settings)).routes();
        return new RecordFlow(
                new DeadLetters(Set.of()),
                new Router(routes, tables, Map.of()),
                windows,
                context,
                new BackPressure(context));
    }

    private static SinkRecord user(long offset) {
        return RecordFlowTest.user(0, offset);
    }

    private Map<TopicPartition, OffsetAndMetadata> commit(RecordFlow flow, long end) {
        return flow.preCommit(Map.of(P0, new OffsetAndMetadata(end)));
    }

    private Number filtered() {
        return windows.gauges().all().get("records-filtered-total").value().get();
    }

    private void open() {
        tables.openings().values().forEach(opening -> opening.complete(RecordFlowTest.table()));
    }

    @Test
    void should_count_the_offsets_of_what_it_leaves_out_as_done() {
        RecordFlow flow = flow("filter", "offset % 2 == 0");
        flow.put(List.of(user(0), user(1), user(2), user(3)));
        open();
        flow.put(List.of());
        assertThat(commit(flow, 4)).isEqualTo(Map.of(P0, new OffsetAndMetadata(4)));
        assertThat(writer.written()).hasSize(2);
        assertThat(filtered()).isEqualTo(2L);
        assertThat(reporter.reports()).isEmpty();
    }

    @Test
    void should_open_no_table_for_what_it_leaves_out() {
        RecordFlow flow = flow("filter", "topic == 'other'");
        flow.put(List.of(user(0), user(1)));
        assertThat(tables.openings()).isEmpty();
        assertThat(commit(flow, 2)).isEqualTo(Map.of(P0, new OffsetAndMetadata(2)));
        assertThat(filtered()).isEqualTo(2L);
    }

    @Test
    void should_report_once_a_record_that_it_cannot_judge() {
        RecordFlow flow = flow("filter", "10 / (offset - 1) < 100");
        SinkRecord bad = user(1);
        flow.put(List.of(user(0), bad, user(2)));
        open();
        flow.put(List.of());
        assertThat(reporter.reports()).containsOnlyKeys(bad);
        reporter.completeAll();
        assertThat(commit(flow, 3)).isEqualTo(Map.of(P0, new OffsetAndMetadata(3)));
        assertThat(writer.written()).hasSize(2);
    }

    @Test
    void should_ask_the_filter_of_each_route_or_else_the_plain_one() {
        RecordFlow flow = flow(
                "routes", "a,b,c",
                "filter", "offset < 2",
                "routes.a.topics", "users",
                "routes.b.topics", "users",
                "routes.b.table", "b",
                "routes.b.filter", "offset >= 1",
                "routes.c.topics", "users",
                "routes.c.table", "c",
                "routes.c.filter", "offset == 9");
        flow.put(List.of(user(0), user(1), user(2), user(3)));
        open();
        flow.put(List.of());
        open();
        flow.put(List.of());
        assertThat(commit(flow, 4)).isEqualTo(Map.of(P0, new OffsetAndMetadata(4)));
        assertThat(writer.written()).hasSize(5);
        assertThat(filtered()).isEqualTo(0L);
        assertThat(tables.openings()).hasSize(2);
    }
}
