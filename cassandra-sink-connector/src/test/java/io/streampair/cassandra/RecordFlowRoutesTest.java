// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.row.PerPartition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.window.AlteredTableException;
import io.streampair.cassandra.window.FakeClock;
import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that go to tables of several routes, some of which are not open yet. */
class RecordFlowRoutesTest {
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final TopicPartition P0 = Records.partition(0);
    private static final TopicPartition P1 = Records.partition(1);
    private static final TopicPartition DEAD = new TopicPartition(Records.DEAD_LETTERS, 0);
    private static final List<RouteConfig> ROUTES = new SinkConfig(Settings.with(
                    "routes", "users,copies",
                    "routes.users.topics.regex", "users.*",
                    "routes.copies.topics", "users",
                    "routes.copies.table", "copies"))
            .routes();

    private final FakeContext context = new FakeContext();
    private final FakeWriter writer = new FakeWriter();
    private final FakeReporter reporter = new FakeReporter();
    private final FakeClock clock = new FakeClock();
    private final FakeTables tables = new FakeTables();
    private final Map<TopicPartition, OffsetAndMetadata> delivered = new HashMap<>();
    private final RecordFlow flow = new RecordFlow(
            new DeadLetters(Set.of(Records.DEAD_LETTERS)),
            new Router(ROUTES, tables, Map.of(ROUTES.get(0), RecordFlowTest.table())),
            new TwoWindows(new WindowPolicy(AGE, 100, 10_000, true), writer, reporter, clock),
            context,
            new BackPressure(context));

    @BeforeEach
    void assign() {
        context.assign(P0, P1);
    }

    private CompletableFuture<OpenTable> copies() {
        return tables.openings().get(new TableName(Rows.id("my_keyspace"), Rows.id("copies")));
    }

    private void put(List<SinkRecord> records) {
        flow.put(records);
        for (SinkRecord record : records) {
            delivered.put(PerPartition.partition(record), new OffsetAndMetadata(record.originalKafkaOffset() + 1));
        }
    }

    private void putNothing() {
        put(List.of());
    }

    private void beginWrite() {
        clock.advance(AGE);
        putNothing();
        assertThat(writer.isWriting()).isTrue();
    }

    private Map<TopicPartition, OffsetAndMetadata> commit() {
        writer.completeAtOnce();
        return flow.preCommit(delivered);
    }

    private static SinkRecord user(int partition, long offset) {
        return RecordFlowTest.user(partition, offset);
    }

    /** Of a topic that a transform has changed. */
    private static SinkRecord renamed(String topic, long offset) {
        return user(0, offset).newRecord(topic, 0, null, null, null, "name" + offset + "$address$2002", Records.TIME);
    }

    @Test
    void should_hold_records_back_until_their_tables_are_open_and_take_no_more() {
        put(List.of(user(0, 0), user(1, 5)));
        assertThat(context.paused()).containsExactlyInAnyOrder(P0, P1);
        assertThat(context.takeTimeout()).isEqualTo(5);
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(0), P1, new OffsetAndMetadata(5)));

        copies().complete(RecordFlowTest.table());
        putNothing();
        assertThat(context.paused()).isEmpty();
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(1), P1, new OffsetAndMetadata(6)));
        assertThat(writer.written()).hasSize(4);
    }

    @Test
    void should_write_the_records_before_one_that_is_held_back() {
        put(List.of(renamed("users_2", 0), user(0, 1)));
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
        assertThat(writer.written()).hasSize(1);
    }

    @Test
    void should_write_a_dead_letter_as_the_record_that_it_was_and_commit_its_place_in_the_queue() {
        context.assign(DEAD);
        Map<String, Object> headers = Map.of("topic", "users_2", "partition", 3, "offset", 1_234);
        put(List.of(Records.letter(headers, 5, null, "name$address$2002", Records.TIME)));

        assertThat(commit()).isEqualTo(Map.of(DEAD, new OffsetAndMetadata(6)));
        assertThat(writer.written()).singleElement().satisfies(row -> {
            assertThat(row.record().topic()).isEqualTo("users_2");
            assertThat(row.writeTime()).isEqualTo(Records.TIME * 1_000 + 1_234);
        });
    }

    @Test
    void should_report_a_dead_letter_that_does_not_say_where_it_was() {
        context.assign(DEAD);
        SinkRecord letter = Records.letter(Map.of(), 5, null, "name$address$2002", Records.TIME);
        put(List.of(letter));
        assertThat(reporter.reports()).containsOnlyKeys(letter);

        reporter.completeAll();
        assertThat(commit()).isEqualTo(Map.of(DEAD, new OffsetAndMetadata(6)));
        assertThat(writer.written()).isEmpty();
    }

    @Test
    void should_report_a_record_whose_topic_no_route_takes() {
        SinkRecord stray = renamed("orders", 0);
        put(List.of(stray));
        assertThat(reporter.reports()).containsOnlyKeys(stray);
        reporter.completeAll();
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
        assertThat(writer.written()).isEmpty();
    }

    @Test
    void should_not_count_a_record_before_each_of_its_rows_is_written_or_reported() {
        put(List.of(user(0, 0)));
        copies().complete(RecordFlowTest.table());
        putNothing();
        beginWrite();
        List<Row> rows = writer.writes().get(0).get(0);
        writer.complete(new RejectedRow(rows.get(0), new DataException("refused")));
        putNothing();
        assertThat(flow.preCommit(delivered)).isEqualTo(Map.of(P0, new OffsetAndMetadata(0)));
        reporter.completeAll();
        putNothing();
        assertThat(flow.preCommit(delivered)).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
    }

    @Test
    void should_write_to_one_table_what_another_cannot_have() {
        put(List.of(user(0, 0)));
        copies().completeExceptionally(new DataException("does not exist"));
        putNothing();
        reporter.completeAll();
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(1)));
        assertThat(writer.written()).hasSize(1);
        assertThat(reporter.reports()).hasSize(1);
    }

    @Test
    void should_count_nothing_of_a_record_that_is_bad_for_one_table_if_that_is_not_tolerated() {
        reporter.refuse(new ConnectException("not tolerated"));
        put(List.of(user(0, 0)));
        copies().completeExceptionally(new DataException("does not exist"));
        putNothing();
        assertThatThrownBy(this::putNothing).hasMessage("not tolerated");
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(0)));
    }

    @Test
    void should_forget_records_held_back_of_partitions_that_are_lost() {
        put(List.of(user(0, 0), user(1, 0)));
        flow.close(List.of(P0));
        context.unassign(P0);
        copies().complete(RecordFlowTest.table());
        putNothing();
        assertThat(context.offsets()).isEmpty();
        assertThat(commit()).isEqualTo(Map.of(P1, new OffsetAndMetadata(1)));
        assertThat(writer.written()).hasSize(2);
    }

    @Test
    void should_read_again_what_is_not_written_when_a_table_was_altered() {
        put(List.of(renamed("users_2", 3), user(1, 7)));
        beginWrite();
        writer.fail(new AlteredTableException(Rows.TABLE, null));
        put(List.of(renamed("users_2", 4)));
        assertThat(context.offsets()).isEqualTo(Map.of(P0, 3L));
        assertThat(context.commitRequests()).as("before Connect rewinds").isEqualTo(1);
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(3), P1, new OffsetAndMetadata(7)));
        copies().complete(RecordFlowTest.table());
        put(List.of(renamed("users_2", 3), renamed("users_2", 4)));
        assertThat(commit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(5), P1, new OffsetAndMetadata(8)));
        assertThat(writer.written()).hasSize(4);
    }

    @Test
    void should_read_again_what_is_not_written_when_a_commit_finds_a_table_altered() {
        put(List.of(renamed("users_2", 3)));
        beginWrite();
        writer.fail(new AlteredTableException(Rows.TABLE, null));
        context.takeTimeout();
        assertThat(flow.preCommit(delivered)).isEqualTo(Map.of(P0, new OffsetAndMetadata(3)));
        assertThat(context.takeTimeout()).isEqualTo(1);
        putNothing();
        assertThat(context.offsets()).isEqualTo(Map.of(P0, 3L));
    }
}
