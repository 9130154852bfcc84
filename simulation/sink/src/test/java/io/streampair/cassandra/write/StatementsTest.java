// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.SentRows.PLAIN;
import static io.streampair.cassandra.write.SentRows.TIMED;
import static io.streampair.cassandra.write.SentRows.batch;
import static io.streampair.cassandra.write.SentRows.bytes;
import static io.streampair.cassandra.write.SentRows.delete;
import static io.streampair.cassandra.write.SentRows.deleting;
import static io.streampair.cassandra.write.SentRows.id;
import static io.streampair.cassandra.write.SentRows.row;
import static io.streampair.cassandra.write.SentRows.statements;
import static io.streampair.cassandra.write.SentRows.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import org.junit.jupiter.api.Test;

/** The requests that batches become. */
class StatementsTest {
    private static final String INSERT = "INSERT INTO ks.t (k, c, v) VALUES (?, ?, ?)";

    private final GuardedNode node = new GuardedNode(SentRows.T, SentRows.LISTS, SentRows.HITS);

    private BoundStatement bound(MappedTable table, RowOptions options, Row row) {
        return (BoundStatement) statements(node, table, options).request(batch(null, row));
    }

    private static RowOptions withTtl(int seconds) {
        return new RowOptions(DefaultConsistencyLevel.ONE, seconds, false);
    }

    @Test
    void should_send_a_lone_row_as_a_statement() {
        BoundStatement sent = bound(t(), TIMED, row("a", "b", "x"));
        assertThat(GuardedNode.cql(sent)).isEqualTo(INSERT + " USING TIMESTAMP ?");
        assertThat(sent.getValues().subList(0, 3)).containsExactly(bytes("a"), bytes("b"), bytes("x"));
        assertThat(sent.getLong(3)).isEqualTo(7);
        assertThat(sent.getConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(sent.getSerialConsistencyLevel()).isNull();
        assertThat(sent.isIdempotent()).isTrue();
        assertThat(sent.getRoutingKey()).isEqualTo(bytes("a"));
    }

    @Test
    void should_leave_unset_what_a_row_leaves_alone_and_the_time_to_the_server() {
        BoundStatement sent = bound(t(), TIMED, row(t(), Row.SERVER_TIME, bytes("a"), bytes("b"), Row.UNSET));
        assertThat(sent.isSet(2)).isFalse();
        assertThat(sent.isSet(3)).isFalse();
        BoundStatement ofNull = bound(t(), TIMED, row(t(), 1, bytes("a"), bytes("b"), null));
        assertThat(ofNull.isSet(2)).isTrue();
        assertThat(ofNull.isNull(2)).isTrue();
    }

    @Test
    void should_send_several_rows_as_a_batch() {
        BatchStatement sent = (BatchStatement) statements(node, t(), TIMED)
                .request(batch(null, row("a", "b", "x"), delete(t(), 9, bytes("a"), bytes("c"))));
        assertThat(sent.getBatchType()).isEqualTo(BatchType.UNLOGGED);
        assertThat(GuardedNode.cql(sent))
                .isEqualTo(INSERT + " USING TIMESTAMP ?; DELETE FROM ks.t USING TIMESTAMP ? WHERE k = ? AND c = ?");
        assertThat(sent.getConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(sent.getRoutingKeyspace()).isEqualTo(id("ks"));
        assertThat(sent.getRoutingKey()).isEqualTo(bytes("a"));
        assertThat(sent.isIdempotent()).isTrue();
    }

    @Test
    void should_send_increments_as_a_batch_of_counters_that_nobody_repeats() {
        MappedTable hits = SentRows.hits();
        Row one = row(hits, Row.SERVER_TIME, bytes("a"), SentRows.bytes("12345678"));
        Row none = row(hits, Row.SERVER_TIME, bytes("b"), Row.UNSET);
        Statements statements = statements(node, hits, PLAIN);
        BatchStatement sent = (BatchStatement) statements.request(batch(null, one, none));
        assertThat(sent.getBatchType()).isEqualTo(BatchType.COUNTER);
        assertThat(sent.isIdempotent()).isFalse();
        BoundStatement lone = (BoundStatement) statements.request(batch(null, none));
        assertThat(lone.isIdempotent()).isFalse();
        assertThat(lone.isSet(0)).as("null is no number to add").isFalse();
    }

    @Test
    void should_write_lists_apart_with_a_time_of_their_own() {
        MappedTable lists = SentRows.lists();
        Statements statements = statements(node, lists, TIMED);
        String update = "INSERT INTO ks.lists (k, v) VALUES (?, ?) USING TIMESTAMP ?";
        String ofList = "UPDATE ks.lists USING TIMESTAMP ? SET l = ? WHERE k = ?";

        Statement<?> whole = statements.request(batch(null, row(lists, 1, bytes("a"), bytes("x"), bytes("l"))));
        assertThat(GuardedNode.cql(whole)).isEqualTo(update + "; " + ofList);
        assertThat(timeOfLists(whole)).isEqualTo(node.millis() * 1_000);
        Statement<?> part = statements.request(batch(null, row(lists, 1, bytes("a"), bytes("x"), Row.UNSET)));
        assertThat(GuardedNode.cql(part)).isEqualTo(update);
        Statement<?> deleted = statements.request(batch(null, delete(lists, 1, bytes("a"))));
        assertThat(GuardedNode.cql(deleted))
                .isEqualTo("DELETE FROM ks.lists USING TIMESTAMP ? WHERE k = ?; "
                        + "DELETE l FROM ks.lists USING TIMESTAMP ? WHERE k = ?");
        assertThat(timeOfLists(deleted)).isEqualTo(node.millis() * 1_000 + 1);
    }

    private static long timeOfLists(Statement<?> sent) {
        BoundStatement last = null;
        for (BatchableStatement<?> each : (BatchStatement) sent) {
            last = (BoundStatement) each;
        }
        return last.getLong("[timestamp]");
    }

    @Test
    void should_leave_it_to_nobody_else_to_repeat_a_list() {
        MappedTable lists = SentRows.lists();
        Row row = row(lists, 1, bytes("a"), bytes("x"), bytes("l"));
        assertThat(statements(node, lists, TIMED).request(batch(null, row)).isIdempotent())
                .as("the driver would send it with the same time, and both would add up")
                .isFalse();
        assertThat(bound(lists, PLAIN, row).isIdempotent()).isFalse();
    }

    @Test
    void should_write_lists_with_their_row_where_nothing_has_a_time() {
        MappedTable lists = SentRows.lists();
        BoundStatement sent = bound(lists, PLAIN, row(lists, 1, bytes("a"), bytes("x"), bytes("l")));
        assertThat(GuardedNode.cql(sent)).isEqualTo("INSERT INTO ks.lists (k, v, l) VALUES (?, ?, ?)");
    }

    @Test
    void should_add_null_to_a_list_that_a_row_leaves_alone() {
        MappedTable appends = SentRows.appends();
        BoundStatement sent = bound(appends, PLAIN, row(appends, Row.SERVER_TIME, bytes("a"), Row.UNSET, Row.UNSET));
        assertThat(GuardedNode.cql(sent)).isEqualTo("UPDATE ks.lists SET v = ?, l = l + ? WHERE k = ?");
        assertThat(sent.isSet(0)).isFalse();
        assertThat(sent.isSet(1)).isTrue();
        assertThat(sent.isNull(1)).isTrue();
    }

    @Test
    void should_delete_by_as_much_of_the_key_as_there_is() {
        Statements statements = statements(node, t(deleting(1)), PLAIN);
        MappedTable table = t(deleting(1));
        assertThat(GuardedNode.cql(statements.request(batch(null, delete(table, 1, bytes("a"))))))
                .isEqualTo("DELETE FROM ks.t WHERE k = ?");
        assertThat(GuardedNode.cql(statements.request(batch(null, delete(table, 1, bytes("a"), bytes("b"))))))
                .isEqualTo("DELETE FROM ks.t WHERE k = ? AND c = ?");
    }

    @Test
    void should_prepare_what_is_needed_and_no_more() {
        statements(node, t(), PLAIN);
        assertThat(node.prepared()).containsExactly("DELETE FROM ks.t WHERE k = ? AND c = ?", INSERT);
        node.prepared().clear();
        statements(node, t(SentRows.first(Existing.KEPT)), PLAIN);
        assertThat(node.prepared()).containsExactly(INSERT + " IF NOT EXISTS USING TTL ?");
        node.prepared().clear();
        statements(node, SentRows.query(INSERT), PLAIN);
        assertThat(node.prepared()).containsExactly(INSERT);
    }

    @Test
    void should_ask_the_replicas_that_the_settings_name_whether_a_row_is_there() {
        MappedTable first = t(SentRows.first(Existing.KEPT));
        RowOptions options = new RowOptions(DefaultConsistencyLevel.ONE, DefaultConsistencyLevel.SERIAL, 0, false);
        BoundStatement sent = bound(first, options, row(first, Row.SERVER_TIME, bytes("a"), bytes("b"), bytes("x")));
        assertThat(sent.getSerialConsistencyLevel()).isEqualTo(DefaultConsistencyLevel.SERIAL);
    }

    @Test
    void should_leave_the_routing_of_a_query_to_the_driver() {
        MappedTable query = SentRows.query(INSERT);
        BoundStatement sent = bound(query, PLAIN, row(query, Row.SERVER_TIME, bytes("a"), bytes("b"), bytes("x")));
        assertThat(sent.getRoutingKey()).isNull();
        assertThat(sent.getValues()).containsExactly(bytes("a"), bytes("b"), bytes("x"));
    }

    @Test
    void should_give_a_row_its_own_time_to_live_or_else_that_of_the_settings() {
        MappedTable table = t(SentRows.withTtl());
        Row own = row(table, 1, Lifetime.ofTtl(60), bytes("a"), bytes("b"), bytes("x"));
        Row endless = row(table, 1, Lifetime.ofTtl(0), bytes("a"), bytes("b"), bytes("x"));
        Row any = row(table, 1, bytes("a"), bytes("b"), bytes("x"));
        Row until = row(
                table, 1, Lifetime.until(GuardedNode.NOW.toEpochMilli() + 5_000), bytes("a"), bytes("b"), bytes("x"));

        assertThat(bound(table, withTtl(30), own).getInt(3)).isEqualTo(60);
        assertThat(bound(table, withTtl(30), endless).getInt(3)).isZero();
        assertThat(bound(table, withTtl(30), any).getInt(3)).isEqualTo(30);
        assertThat(bound(table, withTtl(30), until).getInt(3)).isEqualTo(5);
        assertThat(bound(table, withTtl(0), any).isSet(3)).isFalse();
        assertThat(bound(t(), withTtl(30), row("a", "b", "x")).getInt(3)).isEqualTo(30);
        assertThat(bound(t(), withTtl(0), row("a", "b", "x")).size()).isEqualTo(3);
    }

    @Test
    void should_send_a_delete_with_the_time_of_its_record() {
        BoundStatement sent = bound(t(), TIMED, delete(t(), 9, bytes("a"), bytes("c")));
        assertThat(GuardedNode.cql(sent)).isEqualTo("DELETE FROM ks.t USING TIMESTAMP ? WHERE k = ? AND c = ?");
        assertThat(sent.getLong(0)).isEqualTo(9);
        assertThat(sent.getValues().subList(1, 3)).containsExactly(bytes("a"), bytes("c"));
    }

    @Test
    void should_give_what_is_added_to_a_list_its_time_to_live() {
        MappedTable appends = SentRows.appends();
        Row own = row(appends, 1, Lifetime.ofTtl(60), bytes("a"), bytes("x"), bytes("l"));
        Row any = row(appends, 1, bytes("a"), bytes("x"), bytes("l"));
        assertThat(GuardedNode.cql(bound(appends, withTtl(30), any)))
                .isEqualTo("UPDATE ks.lists USING TTL ? SET v = ?, l = l + ? WHERE k = ?");
        assertThat(bound(appends, withTtl(30), any).getInt(0)).isEqualTo(30);
        assertThat(bound(appends, withTtl(30), own).getInt(0)).isEqualTo(60);
    }

    @Test
    void should_blame_the_write_time_only_if_the_table_takes_rows_without() {
        InvalidQueryException refusal = new InvalidQueryException(null, "no times");
        node.refusePreparing(cql -> cql.contains("TIMESTAMP") ? refusal : null);
        assertThatThrownBy(() -> statements(node, t(), TIMED))
                .isInstanceOfSatisfying(RefusedSettingException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("x.write.timestamp");
                    assertThat(refused.value()).isEqualTo("record");
                    assertThat(refused).hasCause(refusal);
                });
        node.refusePreparing(cql -> refusal);
        assertThatThrownBy(() -> statements(node, t(), TIMED)).isSameAs(refusal);
        assertThatThrownBy(() -> statements(node, t(), PLAIN)).isSameAs(refusal);
        node.refusePreparing(cql -> cql.startsWith("DELETE") ? refusal : null);
        assertThatThrownBy(() -> statements(node, t(), PLAIN)).isSameAs(refusal);
    }

    @Test
    void should_fit_a_table_as_long_as_it_has_the_written_columns_with_their_types() {
        Statements statements = statements(node, t(), TIMED);
        assertThat(statements.fit(node.table("t"))).isTrue();
        node.change("ALTER TABLE ks.t DROP w");
        assertThat(statements.fit(node.table("t"))).as("w is not written").isTrue();
        node.change("ALTER TABLE ks.t DROP v");
        assertThat(statements.fit(node.table("t"))).isFalse();
        node.change("ALTER TABLE ks.t ADD v int");
        assertThat(statements.fit(node.table("t"))).isFalse();
    }

    @Test
    void should_fit_a_table_whose_list_is_written_apart_as_long_as_the_list_is_there() {
        Statements statements = statements(node, SentRows.lists(), TIMED);
        Statements appends = statements(node, SentRows.appends(), PLAIN);
        assertThat(statements.fit(node.table("lists"))).isTrue();
        assertThat(appends.fit(node.table("lists"))).isTrue();
        node.change("ALTER TABLE ks.lists DROP l");
        assertThat(statements.fit(node.table("lists"))).isFalse();
        assertThat(appends.fit(node.table("lists"))).isFalse();
        node.change("ALTER TABLE ks.lists ADD l int");
        assertThat(statements.fit(node.table("lists"))).isFalse();
        assertThat(appends.fit(node.table("lists")))
                .as("what is added may have another type than the column")
                .isTrue();
    }

    @Test
    void should_not_know_what_columns_a_query_writes() {
        Statements statements = statements(node, SentRows.query(INSERT), PLAIN);
        node.change("ALTER TABLE ks.t DROP v");
        assertThat(statements.fit(node.table("t"))).isTrue();
    }

    @Test
    void should_remember_that_a_row_was_accepted() {
        Statements statements = statements(node, t(), PLAIN);
        assertThat(statements.hasAccepted()).isFalse();
        statements.accepted();
        assertThat(statements.hasAccepted()).isTrue();
        assertThat(statements.level()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(statements.probe()).isPresent();
        assertThat(statements.settings().options()).isEqualTo(PLAIN);
    }
}
