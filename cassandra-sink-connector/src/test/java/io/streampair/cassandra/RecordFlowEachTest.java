// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.route.DeadLetters;
import io.streampair.cassandra.route.FakeTables;
import io.streampair.cassandra.route.OpenTable;
import io.streampair.cassandra.route.Router;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.FakeClock;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of which each line is a row. */
class RecordFlowEachTest {
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final TopicPartition P0 = Records.partition(0);
    private static final List<RouteConfig> ROUTES =
            new SinkConfig(Settings.with("mapping", "id=key, sku=item.sku", "each", "value.lines")).routes();
    private static final TableMetadata LINES = Tables.named("lines")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("sku", DataTypes.TEXT)
            .build();

    private final FakeContext context = new FakeContext();
    private final FakeWriter writer = new FakeWriter();
    private final List<SinkRecord> reports = new ArrayList<>();
    private final FakeClock clock = new FakeClock();
    private final RecordFlow flow = new RecordFlow(
            new DeadLetters(Set.of()),
            new Router(ROUTES, new FakeTables(), Map.of(ROUTES.get(0), lines())),
            new TwoWindows(new WindowPolicy(AGE, 100, 1_000_000, true), writer, this::report, clock),
            context,
            new BackPressure(context));

    private static OpenTable lines() {
        return new OpenTable(
                LINES,
                new MapperCompiler(ROUTES.get(0).rules(), Records.CLOCK)
                        .compile(LINES, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT));
    }

    @BeforeEach
    void assign() {
        context.assign(P0);
    }

    private Future<Void> report(SinkRecord record, Throwable cause) {
        reports.add(record);
        return CompletableFuture.completedFuture(null);
    }

    private static SinkRecord order(long offset, Object... lines) {
        return Records.of(0, offset, "o" + offset, Map.of("lines", List.of(lines)), Records.TIME);
    }

    private static Map<String, String> line(String sku) {
        return Map.of("sku", sku);
    }

    private void write() {
        clock.advance(AGE);
        flow.put(List.of());
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(long delivered) {
        return flow.preCommit(Map.of(P0, new OffsetAndMetadata(delivered)));
    }

    @Test
    void should_write_none_of_the_rows_of_a_record_with_a_bad_element_and_report_it_once() {
        flow.put(List.of(order(0, line("a"), line("b")), order(1, line("a"), Map.of(), Map.of())));
        write();
        List<Row> rows = writer.writes().get(0).get(0);
        assertThat(rows).hasSize(2).allMatch(row -> row.record().kafkaOffset() == 0);
        assertThat(reports).hasSize(1);
    }

    @Test
    void should_commit_a_record_once_all_its_rows_are_written() {
        flow.put(List.of(order(0, line("a"), line("b")), order(1)));
        write();
        writer.complete();
        flow.put(List.of());
        assertThat(committed(2).get(P0).offset()).isEqualTo(2);
    }

    @Test
    void should_report_a_record_once_of_which_several_rows_are_refused() {
        flow.put(List.of(order(0, line("a"), line("b"))));
        write();
        List<Row> rows = writer.writes().get(0).get(0);
        DataException refusal = new DataException("refused");
        writer.complete(new RejectedRow(rows.get(0), refusal), new RejectedRow(rows.get(1), refusal));
        flow.put(List.of());
        assertThat(reports).hasSize(1);
    }
}
