// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import static io.streampair.cassandra.route.RouterTest.RECORD;
import static io.streampair.cassandra.route.RouterTest.asking;
import static io.streampair.cassandra.route.RouterTest.map;
import static io.streampair.cassandra.route.RouterTest.routes;
import static io.streampair.cassandra.route.RouterTest.users;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.TableName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What becomes of records whose table is missing. */
class MissingTableTest {
    private static final SinkRecord TOMBSTONE = new SinkRecord("users", 0, null, null, null, null, 0);
    private static final TableName TABLE = RouterTest.name("user_details_5");

    private final FakeTables tables = new FakeTables();
    private final Router router =
            new Router(routes("table.create", "true", "table.primary.key", "name"), tables, Map.of());
    private final TableTarget target = router.targets("users").get(0);

    private CompletableFuture<OpenTable> opening() {
        return tables.openings().get(TABLE);
    }

    /** A table of the columns of its key alone would be created, and later records would miss theirs. */
    @Test
    void should_create_no_table_for_a_record_without_a_value_and_ignore_it() {
        SinkRecord first = asking("name", Schema.STRING_SCHEMA);
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        opening().complete(null);
        assertThat(target.isReady(TOMBSTONE)).isTrue();
        assertThat(map(target, TOMBSTONE)).isNull();
        assertThat(target.isReady(first)).isFalse();
        opening().complete(users());
        assertThat(target.isReady(first)).isTrue();
        assertThat(target.isReady(TOMBSTONE)).isTrue();
    }

    /** Neither has a schema, but only one of them would need it. */
    @Test
    void should_not_refuse_a_record_without_a_value_for_what_was_wrong_with_a_value_without_schema() {
        assertThat(target.isReady(RECORD)).isFalse();
        opening().completeExceptionally(new DataException("no schema"));
        assertThat(target.isReady(RECORD)).isTrue();
        assertThat(target.isReady(TOMBSTONE)).isFalse();
    }

    private void findNoTable() {
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        opening().complete(null);
        assertThat(target.isReady(TOMBSTONE)).isTrue();
    }

    /** Another task may have made the table for the record that this one deletes, and this worker may not have heard of it. */
    @Test
    void should_look_for_a_missing_table_again_when_records_come() {
        findNoTable();
        router.recordsCome(List.of());
        assertThat(target.isReady(TOMBSTONE))
                .as("as it was when the last records came")
                .isTrue();
        router.recordsCome(List.of(TOMBSTONE));
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        opening().complete(users());
        assertThat(target.isReady(TOMBSTONE)).isTrue();
        assertThat(map(target, new SinkRecord("users", 0, null, Map.of("name", "a", "address", "b"), null, null, 0))
                        .isDelete())
                .isTrue();
    }

    @Test
    void should_not_believe_that_a_table_is_missing_if_records_came_since_it_was_looked_for() {
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        CompletableFuture<OpenTable> first = opening();
        router.recordsCome(List.of(TOMBSTONE));
        router.refresh();
        first.complete(null);
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        assertThat(opening()).isNotSameAs(first);
        opening().complete(null);
        assertThat(target.isReady(TOMBSTONE)).isTrue();
        assertThat(map(target, TOMBSTONE)).isNull();
    }

    @Test
    void should_not_believe_that_a_table_is_missing_if_it_is_known_by_now() {
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        CompletableFuture<OpenTable> first = opening();
        first.complete(null);
        tables.know("the table");
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        assertThat(target.isReady(TOMBSTONE)).isFalse();
        assertThat(opening()).isNotSameAs(first);
    }

    @Test
    void should_refuse_records_that_come_as_long_as_nothing_is_known_to_change() {
        assertThat(target.isReady(RECORD)).isFalse();
        router.recordsCome(List.of(RECORD));
        opening().completeExceptionally(new DataException("no schema"));
        assertThat(target.isReady(RECORD)).isTrue();
        router.recordsCome(List.of(RECORD));
        assertThat(target.isReady(RECORD)).isTrue();
    }

    /** Of a table that was made in between, no good record is reported. */
    @Test
    void should_not_refuse_a_record_for_what_was_wrong_with_a_table_that_has_changed_by_now() {
        assertThat(target.isReady(RECORD)).isFalse();
        CompletableFuture<OpenTable> first = opening();
        first.completeExceptionally(new CompletionException(new DataException("does not exist")));
        tables.know("the table");
        tables.change(false);
        router.refresh();
        assertThat(target.isReady(RECORD)).isFalse();
        assertThat(target.isReady(RECORD)).isFalse();
        assertThat(opening()).isNotSameAs(first);
        opening().complete(users());
        assertThat(target.isReady(RECORD)).isTrue();
        assertThat(map(target, RECORD).record()).isSameAs(RECORD);
    }
}
