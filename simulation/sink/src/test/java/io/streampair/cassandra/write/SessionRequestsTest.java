// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static io.streampair.cassandra.write.SentRows.PLAIN;
import static io.streampair.cassandra.write.SentRows.batch;
import static io.streampair.cassandra.write.SentRows.bytes;
import static io.streampair.cassandra.write.SentRows.row;
import static io.streampair.cassandra.write.SentRows.statements;
import static io.streampair.cassandra.write.SentRows.t;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.window.AlteredTableException;
import io.streampair.cassandra.window.NotAppliedException;
import io.streampair.cassandra.write.Failure.Fault;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SessionRequestsTest {
    private final GuardedNode node = new GuardedNode(SentRows.T, SentRows.KEYS);
    private final SessionRequests requests =
            new SessionRequests(node.session(), new SecondTry(new Permissions(node.session(), Optional.of("sink"))));
    private final InvalidQueryException invalid = new InvalidQueryException(null, "no");
    private final UnavailableException unavailable =
            new UnavailableException(null, DefaultConsistencyLevel.LOCAL_QUORUM, 2, 1);
    private final Statements statements = statements(node, t(), PLAIN);
    private final Batch single = batch(statements, row("a", "b", "x"));
    private final Batch pair = batch(statements, row("a", "b", "x"), row("a", "c", "x"));

    private Failure classify(Batch batch, Throwable cause, int failures) {
        return node.await(requests.classify(batch, cause, failures));
    }

    @Test
    void should_go_by_the_type_of_most_failures() {
        FrameTooLongException tooLong = new FrameTooLongException(new InetSocketAddress(1), "long");
        SyntaxError syntax = new SyntaxError(null, "?");
        assertThat(classify(single, unavailable, 9)).isEqualTo(Failure.ofMoment(unavailable));
        assertThat(classify(single, tooLong, 0)).isEqualTo(Failure.ofRow(tooLong));
        assertThat(classify(single, syntax, 0)).isEqualTo(Failure.ofSettings(syntax));
        assertThat(node.sent()).isEmpty();
    }

    @Test
    void should_look_at_the_permissions_if_a_request_is_unauthorized() {
        UnauthorizedException unauthorized = new UnauthorizedException(null, "no");
        assertThat(classify(single, unauthorized, 0)).isEqualTo(Failure.ofSettings(unauthorized));
        node.refuse(statement -> statement instanceof SimpleStatement ? unavailable : null);
        assertThat(classify(single, unauthorized, 0)).isEqualTo(Failure.ofMoment(unauthorized));
    }

    @Test
    void should_suspect_a_row_at_the_third_failure_in_a_row() {
        ServerError error = new ServerError(null, "null pointer");
        assertThat(classify(single, error, 2)).isEqualTo(Failure.ofMoment(error));
        assertThat(node.sent()).isEmpty();
        assertThat(classify(single, error, 3)).isEqualTo(new Failure(Fault.SUSPECTED_ROW, error));
        assertThat(classify(pair, error, 3)).isEqualTo(new Failure(Fault.SUSPECTED_ROW, error));
    }

    @Test
    void should_try_each_row_of_a_refused_batch_alone_first() {
        assertThat(classify(pair, invalid, 0)).isEqualTo(Failure.ofRow(invalid));
        assertThat(node.sent()).isEmpty();
        assertThat(classify(single, invalid, 0)).isEqualTo(Failure.ofRow(invalid));
        assertThat(node.sent()).hasSize(1);
    }

    @Test
    void should_wait_until_the_nodes_agree_on_the_schema() {
        node.changeSlowly("ALTER TABLE ks.t DROP v");
        assertThat(classify(single, invalid, 0)).isEqualTo(Failure.ofMoment(invalid));
        node.change("ALTER TABLE ks.t DROP w");
        Failure failure = classify(single, invalid, 0);
        assertThat(failure.fault()).isEqualTo(Fault.SETTINGS);
        assertThat(failure.cause()).isInstanceOf(AlteredTableException.class).hasCause(invalid);
    }

    @Test
    void should_wait_for_a_table_that_was_dropped() {
        node.change("DROP TABLE ks.t");
        Failure failure = classify(single, invalid, 0);
        assertThat(failure.fault()).isEqualTo(Fault.MOMENT);
        assertThat(failure.cause())
                .hasMessage("Table ks.t was dropped; writes to it are retried until it exists again")
                .hasCause(invalid);
    }

    /** A function of a query. */
    @Test
    void should_not_look_at_the_schema_if_a_function_fails() {
        node.changeSlowly("ALTER TABLE ks.t DROP w");
        FunctionFailureException failed = new FunctionFailureException(null, "f");
        assertThat(classify(single, failed, 0)).isEqualTo(Failure.ofRow(failed));
    }

    @Test
    void should_note_that_a_row_was_accepted_where_nothing_can_be_tried() {
        Statements ofKeys = statements(node, SentRows.keys(), PLAIN);
        node.refuse(any -> invalid);
        assertThat(requests.send(batch(ofKeys, row(SentRows.keys(), 1, bytes("a"))))
                        .toCompletableFuture())
                .isCompletedExceptionally();
        assertThat(ofKeys.hasAccepted()).isFalse();
        node.refuse(any -> null);
        await(requests.send(batch(ofKeys, row(SentRows.keys(), 1, bytes("a")))));
        assertThat(ofKeys.hasAccepted()).isTrue();
        await(requests.send(single));
        assertThat(statements.hasAccepted()).isFalse();
    }

    private Object await(CompletionStage<?> sent) {
        return node.await(sent.thenApply(answer -> answer == null ? "nothing" : answer));
    }

    @Test
    void should_tell_a_row_that_is_there_already_and_differs() {
        MappedTable first = t(SentRows.first(Existing.KEPT));
        Statements ofFirst = statements(node, first, PLAIN);
        Row row = row(first, Row.SERVER_TIME, bytes("a"), bytes("b"), bytes("x"));
        Row other = row(first, Row.SERVER_TIME, bytes("a"), bytes("b"), bytes("y"));

        assertThat(await(requests.send(batch(ofFirst, row)))).isEqualTo("nothing");
        assertThat(ofFirst.hasAccepted()).isTrue();
        assertThat(await(requests.send(batch(ofFirst, row)))).isEqualTo("nothing");
        assertThat(await(requests.send(batch(ofFirst, other))))
                .isInstanceOfSatisfying(
                        NotAppliedException.class,
                        differs -> assertThat(differs)
                                .hasMessage("the row is there already and differs in v; write.if=not-exists keeps it"));
    }
}
