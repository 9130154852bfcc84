// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.GuardedNode.cql;
import static io.streampair.cassandra.write.SentRows.PLAIN;
import static io.streampair.cassandra.write.SentRows.TIMED;
import static io.streampair.cassandra.write.SentRows.bytes;
import static io.streampair.cassandra.write.SentRows.row;
import static io.streampair.cassandra.write.SentRows.statements;
import static io.streampair.cassandra.write.SentRows.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.write.Failure.Fault;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whose fault it is that a write is refused, on a node that refuses what a test says. */
class SecondTryTest {
    private static final RowOptions WITH_TTL = new RowOptions(DefaultConsistencyLevel.LOCAL_QUORUM, 60, true);

    private final GuardedNode node = new GuardedNode(SentRows.T, SentRows.LISTS, SentRows.HITS, SentRows.KEYS);
    private final InvalidQueryException cause = new InvalidQueryException(null, "bad row");
    private final InvalidQueryException refusal = new InvalidQueryException(null, "guardrail");
    private final UnavailableException unavailable =
            new UnavailableException(null, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1);
    private Optional<String> role = Optional.empty();

    private SecondTry second() {
        return new SecondTry(new Permissions(node.session(), role));
    }

    private Failure ofRefusal(MappedTable table, RowOptions options) {
        return node.await(second().ofRefusal(
                        row(table, 7, bytes("a"), bytes("b"), bytes("c")), statements(node, table, options), cause));
    }

    private void refuseAll(Predicate<Statement<?>> which) {
        node.refuse(statement -> which.test(statement) ? refusal : null);
    }

    private static void assertBlames(Failure failure, String key, Object value) {
        assertThat(failure.fault()).isEqualTo(Fault.SETTINGS);
        RefusedSettingException refused = (RefusedSettingException) failure.cause();
        assertThat(refused.key()).isEqualTo("x." + key);
        assertThat(refused.value()).isEqualTo(value);
        assertThat(refused)
                .hasMessage("Invalid value " + value + " for configuration x." + key + ": " + refused.problem());
    }

    @Test
    void should_blame_the_row_if_a_write_that_changes_nothing_passes() {
        assertThat(ofRefusal(t(), WITH_TTL)).isEqualTo(Failure.ofRow(cause));
        assertThat(node.sent()).hasSize(1);
        BoundStatement probe = (BoundStatement) node.sent().get(0);
        assertThat(cql(probe)).isEqualTo("UPDATE ks.t USING TTL ? AND TIMESTAMP ? SET v = ? WHERE k = ? AND c = ?");
        assertThat(probe.getInt(0)).isEqualTo(60);
        assertThat(probe.isSet(1)).isFalse();
        assertThat(probe.isSet(2)).isFalse();
        assertThat(probe.getString(3)).isEqualTo("0");
        assertThat(probe.getString(4)).isEqualTo("0");
        assertThat(probe.getConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(probe.getSerialConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_SERIAL);
        assertThat(probe.isIdempotent()).isTrue();
    }

    @Test
    void should_blame_the_row_if_the_write_passes_the_second_time() {
        AtomicInteger probes = new AtomicInteger();
        refuseAll(any -> probes.incrementAndGet() == 1);
        assertThat(ofRefusal(t(), WITH_TTL)).isEqualTo(Failure.ofRow(cause));
        assertThat(probes).hasValue(2);
    }

    @Test
    void should_blame_the_setting_without_which_the_write_passes() {
        refuseAll(probe -> cql(probe).contains("TTL"));
        assertBlames(ofRefusal(t(), WITH_TTL), "ttl.seconds", 60);
        refuseAll(probe -> cql(probe).contains("TIMESTAMP"));
        assertBlames(ofRefusal(t(), WITH_TTL), "write.timestamp", "record");
        refuseAll(probe -> cql(probe).contains("IF EXISTS"));
        assertBlames(ofRefusal(t(SentRows.first(Existing.KEPT)), PLAIN), "write.if", "not-exists");
        refuseAll(probe -> probe.getConsistencyLevel() == DefaultConsistencyLevel.LOCAL_QUORUM);
        assertBlames(ofRefusal(t(), WITH_TTL), "consistency.level", "LOCAL_QUORUM");
        refuseAll(probe -> cql(probe).contains("l = l + ?"));
        MappedTable appends = SentRows.appends();
        assertBlames(ofRefusal(appends, PLAIN), "mapping", appends.mode().changes());
    }

    @Test
    void should_keep_all_other_settings_while_it_leaves_one_out() {
        refuseAll(any -> true);
        assertBlames(ofRefusal(t(), WITH_TTL), "table", t());
        assertThat(node.sent())
                .extracting(GuardedNode::cql)
                .startsWith(
                        "UPDATE ks.t USING TTL ? AND TIMESTAMP ? SET v = ? WHERE k = ? AND c = ?",
                        "UPDATE ks.t USING TTL ? AND TIMESTAMP ? SET v = ? WHERE k = ? AND c = ?",
                        "UPDATE ks.t USING TIMESTAMP ? SET v = ? WHERE k = ? AND c = ?",
                        "UPDATE ks.t USING TTL ? SET v = ? WHERE k = ? AND c = ?")
                .hasSize(2 + 2 + 4 + 1);
        assertThat(node.sent().subList(4, 8))
                .extracting(Statement::getConsistencyLevel)
                .containsExactly(
                        DefaultConsistencyLevel.QUORUM,
                        DefaultConsistencyLevel.LOCAL_ONE,
                        DefaultConsistencyLevel.ONE,
                        DefaultConsistencyLevel.ALL);
    }

    @Test
    void should_blame_the_table_if_no_setting_is_at_fault() {
        refuseAll(any -> true);
        Failure failure = ofRefusal(t(), TIMED);
        assertBlames(failure, "table", t());
        assertThat(failure.cause()).hasCause(refusal);
    }

    @Test
    void should_blame_the_moment_if_the_same_write_passes_in_the_end() {
        AtomicInteger probes = new AtomicInteger();
        refuseAll(any -> probes.incrementAndGet() < 9);
        assertThat(ofRefusal(t(), WITH_TTL)).isEqualTo(Failure.ofMoment(cause));
        assertThat(probes).hasValue(9);
    }

    @Test
    void should_blame_the_moment_if_nothing_can_be_tried_now() {
        node.refuse(any -> unavailable);
        assertThat(ofRefusal(t(), TIMED)).isEqualTo(Failure.ofMoment(cause));
        assertThat(node.sent()).hasSize(2);
    }

    @Test
    void should_tell_a_missing_permission_from_permissions_that_cannot_be_read() {
        UnauthorizedException unauthorized = new UnauthorizedException(null, "no");
        role = Optional.of("sink");
        node.refuse(statement -> statement instanceof SimpleStatement ? null : unauthorized);
        assertThat(ofRefusal(t(), TIMED)).isEqualTo(Failure.ofSettings(unauthorized));
        node.refuse(statement -> statement instanceof SimpleStatement ? unavailable : unauthorized);
        assertThat(ofRefusal(t(), TIMED)).isEqualTo(Failure.ofMoment(cause));
        assertThat(node.await(second().ofPermission(unauthorized))).isEqualTo(Failure.ofMoment(unauthorized));
    }

    @Test
    void should_go_by_what_was_accepted_before_if_nothing_can_be_tried() {
        Statements statements = statements(node, SentRows.keys(), TIMED);
        assertThat(statements.probe()).isEmpty();
        Row row = row(SentRows.keys(), 7, bytes("a"));
        Failure first = node.await(second().ofRefusal(row, statements, cause));
        assertBlames(first, "table", SentRows.keys());
        assertThat(first.cause()).hasMessageContaining("users-3 at offset 42").hasCause(cause);
        statements.accepted();
        assertThat(node.await(second().ofRefusal(row, statements, cause))).isEqualTo(Failure.ofRow(cause));
        assertThat(node.sent()).isEmpty();
    }

    private Failure ofTrouble(MappedTable table, Row row) {
        return node.await(second().ofTrouble(SentRows.batch(statements(node, table, PLAIN), row), cause));
    }

    @Test
    void should_suspect_a_row_if_nodes_take_a_write_to_its_key() {
        assertThat(ofTrouble(t(), row("a", "b", "x"))).isEqualTo(new Failure(Fault.SUSPECTED_ROW, cause));
        BoundStatement probe = (BoundStatement) node.sent().get(0);
        assertThat(probe.getString(1)).isEqualTo("a");
        assertThat(probe.getString(2)).isEqualTo("b");
        assertThat(probe.getConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
    }

    @Test
    void should_try_as_much_of_the_key_as_a_delete_names() {
        MappedTable table = t(SentRows.deleting(1));
        assertThat(ofTrouble(table, SentRows.delete(table, 1, bytes("a"))).fault())
                .isEqualTo(Fault.SUSPECTED_ROW);
        BoundStatement probe = (BoundStatement) node.sent().get(0);
        assertThat(probe.getString(1)).isEqualTo("a");
        assertThat(probe.getString(2)).isEqualTo("0");
    }

    @Test
    void should_try_any_key_for_a_query() {
        MappedTable query = SentRows.query("INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?)");
        assertThat(ofTrouble(query, row(query, 1, bytes("a"), bytes("b"), bytes("c")))
                        .fault())
                .isEqualTo(Fault.SUSPECTED_ROW);
        assertThat(((BoundStatement) node.sent().get(0)).getString(1)).isEqualTo("0");
    }

    @Test
    void should_blame_the_moment_if_nodes_fail_at_any_write() {
        node.refuse(any -> unavailable);
        assertThat(ofTrouble(t(), row("a", "b", "x"))).isEqualTo(Failure.ofMoment(cause));
        node.sent().clear();
        assertThat(ofTrouble(SentRows.keys(), row(SentRows.keys(), 7, bytes("a"))))
                .isEqualTo(Failure.ofMoment(cause));
        assertThat(node.sent()).isEmpty();
    }

    @Test
    void should_try_increments_of_nothing() {
        MappedTable hits = SentRows.hits();
        assertThat(ofTrouble(hits, row(hits, Row.SERVER_TIME, bytes("a"), bytes("12345678")))
                        .fault())
                .isEqualTo(Fault.SUSPECTED_ROW);
        BoundStatement probe = (BoundStatement) node.sent().get(0);
        assertThat(cql(probe)).isEqualTo("UPDATE ks.hits SET n = n + ? WHERE k = ?");
        assertThat(probe.isSet(0)).isFalse();
    }

    @Test
    void should_add_null_to_a_list_where_an_unset_variable_would_be_a_fault() {
        MappedTable appends = SentRows.appends();
        assertThat(ofRefusal(appends, PLAIN)).isEqualTo(Failure.ofRow(cause));
        BoundStatement probe = (BoundStatement) node.sent().get(0);
        assertThat(cql(probe)).isEqualTo("UPDATE ks.lists SET v = ?, l = l + ? WHERE k = ?");
        assertThat(probe.isSet(0)).isFalse();
        assertThat(probe.isSet(1)).isTrue();
    }

    @Test
    void should_send_nothing_once_the_task_is_stopped() {
        Probe probe = new Probe(node.session(), node.table("t"), t(), TIMED, () -> true);
        assertThat(probe.isPossible()).isTrue();
        assertThatThrownBy(() -> node.await(probe.send(probe.parts(), TIMED.consistencyLevel(), null)))
                .hasRootCauseMessage("The task was stopped");
        assertThat(node.sent()).isEmpty();
        node.refusePreparing(any -> refusal);
        Probe unprepared = new Probe(node.session(), node.table("t"), t(), TIMED, () -> false);
        CompletableFuture<?> sent = unprepared
                .send(unprepared.parts(), TIMED.consistencyLevel(), null)
                .toCompletableFuture();
        assertThatThrownBy(sent::join).hasRootCause(refusal);
    }

    /** Only refusals, which the simulated node gives at once: nobody lets time go on here. */
    @Test
    void should_try_before_there_are_records() {
        UnaryOperator<String> keys = key -> "x." + key;
        assertThat(WriteTrial.refusal(node.session(), node.table("keys"), SentRows.keys(), TIMED, keys))
                .isEmpty();
        node.refuse(any -> new IllegalStateException("?"));
        assertThat(WriteTrial.refusal(node.session(), node.table("t"), t(), TIMED, keys))
                .hasValueSatisfying(found -> assertThat(found.key()).isEqualTo("x.table"));
        node.refuse(any -> unavailable);
        assertThat(WriteTrial.refusal(node.session(), node.table("t"), t(), TIMED, keys))
                .isEmpty();
    }
}
