// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.GuardedNode.cql;
import static io.streampair.cassandra.write.SentRows.PLAIN;
import static io.streampair.cassandra.write.SentRows.bytes;
import static io.streampair.cassandra.write.SentRows.row;
import static io.streampair.cassandra.write.SentRows.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.window.RowWriter.RejectedRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Windows on their way to a simulated node. */
class StatementWriterTest {
    private final GuardedNode node = new GuardedNode(SentRows.T, SentRows.KEYS);
    private final MappedTable table = t();
    private final MappedTable keys = SentRows.keys();
    private final StatementWriter writer = new StatementWriter(
            node.session(),
            new Permissions(node.session(), Optional.empty()),
            new WriteOptions(
                    8,
                    0,
                    new RetryBudget(Duration.ofSeconds(30), node::nanos),
                    BatchGrouping.NONE,
                    new BatchLimits(10, 10_000, 10),
                    false),
            node);

    private List<RejectedRow> write(Predicate<Row> isReleased, List<List<Row>> steps) {
        return node.await(writer.write(steps, isReleased));
    }

    private Row ofTable(String k, String v) {
        return row(table, Row.SERVER_TIME, bytes(k), bytes("c"), bytes(v));
    }

    private Row ofKeys(String k) {
        return row(keys, Row.SERVER_TIME, bytes(k));
    }

    private List<String> sent() {
        List<String> all = new ArrayList<>();
        node.sent().forEach(each -> all.add(cql(each)));
        return all;
    }

    private void prepare(MappedTable prepared) {
        writer.prepare(prepared, PLAIN, key -> key);
    }

    @Test
    void should_write_a_batch_for_each_table_and_one_step_after_the_other() {
        prepare(table);
        prepare(keys);
        String insert = "INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?)";
        String key = "INSERT INTO ks.keys (k) VALUES (?)";
        List<RejectedRow> rejected = write(
                row -> false,
                List.of(
                        List.of(ofTable("a", "1"), ofKeys("x"), ofTable("b", "1")),
                        List.of(ofKeys("y")),
                        List.of(ofTable("a", "2"))));

        assertThat(rejected).isEmpty();
        assertThat(sent()).containsExactly(insert + "; " + insert, key, key, insert);
        assertThat(writer.counts()).isNotNull();
    }

    @Test
    void should_be_done_without_rows() {
        assertThat(write(row -> false, List.of())).isEmpty();
        assertThat(node.sent()).isEmpty();
    }

    @Test
    void should_return_what_is_refused_in_each_step() {
        prepare(table);
        Row first = ofTable("a", "refused");
        Row second = ofTable("b", "refused");
        assertThat(write(row -> false, List.of(List.of(first, ofTable("c", "1")), List.of(second))))
                .extracting(RejectedRow::row)
                .containsExactly(first, second);
    }

    @Test
    void should_send_no_row_that_is_released_or_too_late() {
        MappedTable first = t(SentRows.first(Existing.KEPT));
        prepare(table);
        prepare(first);
        Row released = ofTable("a", "1");
        Row late = row(first, Row.SERVER_TIME, Lifetime.until(1_000), bytes("b"), bytes("c"), bytes("1"));
        Row inTime = row(first, Row.SERVER_TIME, Lifetime.ofTtl(0), bytes("d"), bytes("c"), bytes("1"));

        assertThat(write(row -> row == released, List.of(List.of(released, late, inTime))))
                .isEmpty();
        assertThat(sent()).containsExactly("INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?) IF NOT EXISTS USING TTL ?");
    }

    @Test
    void should_write_alike_mapped_tables_with_the_options_of_each() {
        MappedTable timed = t();
        prepare(table);
        writer.prepare(timed, SentRows.TIMED, key -> key);
        write(row -> false, List.of(List.of(ofTable("a", "1"), row(timed, 7, bytes("b"), bytes("c"), bytes("1")))));
        assertThat(sent())
                .containsExactly(
                        "INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?)",
                        "INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?) USING TIMESTAMP ?");
    }

    @Test
    void should_end_at_the_retry_budget() {
        prepare(table);
        node.refuse(any -> new UnavailableException(null, PLAIN.consistencyLevel(), 2, 1));
        CompletableFuture<?> written = writer.write(List.of(List.of(ofTable("a", "1"))), row -> false);
        assertThatThrownBy(() -> node.await(written)).hasMessageContaining("retry.budget.ms=30000");
        assertThat(node.nanos()).isBetween(30_000_000_000L, 40_000_000_000L);
    }

    @Test
    void should_end_when_it_is_closed() {
        prepare(table);
        writer.close();
        CompletableFuture<?> written = writer.write(List.of(List.of(ofTable("a", "1"))), row -> false);
        assertThatThrownBy(() -> node.await(written)).hasRootCauseMessage("The task was stopped");
        assertThat(node.sent()).isEmpty();
    }

    @Test
    void should_try_no_probe_once_it_is_closed() {
        prepare(table);
        node.refuse(any -> {
            writer.close();
            return new InvalidQueryException(null, "no");
        });
        CompletableFuture<?> written = writer.write(List.of(List.of(ofTable("a", "1"))), row -> false);
        assertThatThrownBy(() -> node.await(written)).hasRootCauseMessage("The task was stopped");
        assertThat(node.sent()).hasSize(1);
    }
}
