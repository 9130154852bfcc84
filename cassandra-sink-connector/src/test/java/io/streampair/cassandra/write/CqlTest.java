// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CqlTest {
    private static final CqlIdentifier NAME = CqlIdentifier.fromInternal("name");
    private static final CqlIdentifier ADDRESS = CqlIdentifier.fromInternal("Address \"2\"");
    private static final CqlIdentifier ORDER = CqlIdentifier.fromInternal("order");

    private final MappedTable table = new MappedTable(
            new TableName(CqlIdentifier.fromInternal("my_keyspace"), CqlIdentifier.fromInternal("Users")),
            List.of(ORDER, NAME, ADDRESS),
            List.of(NAME, ADDRESS),
            true);

    @Test
    void should_insert_the_mapped_columns_in_their_order() {
        assertThat(upsert(table, false))
                .isEqualTo(
                        "INSERT INTO my_keyspace.\"Users\" (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?)");
        assertThat(upsert(table, true))
                .isEqualTo("INSERT INTO my_keyspace.\"Users\" (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?)"
                        + " USING TIMESTAMP ?");
    }

    @Test
    void should_delete_by_the_primary_key() {
        assertThat(delete(table, false, 2))
                .isEqualTo("DELETE FROM my_keyspace.\"Users\" WHERE name = ? AND \"Address \"\"2\"\"\" = ?");
        assertThat(delete(table, true, 2))
                .isEqualTo("DELETE FROM my_keyspace.\"Users\" USING TIMESTAMP ? WHERE name = ?"
                        + " AND \"Address \"\"2\"\"\" = ?");
    }

    @Test
    void should_insert_a_row_that_is_not_there() {
        WriteMode first =
                new WriteMode(Map.of(), false, true, Statics.NONE, true, false, 0, null, Set.of(), Existing.KEPT);
        assertThat(upsert(withMode(first), false))
                .isEqualTo(
                        "INSERT INTO name.name (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?) IF NOT EXISTS"
                                + " USING TTL ?");
    }

    @Test
    void should_insert_a_lone_column() {
        MappedTable lone = new MappedTable(new TableName(NAME, NAME), List.of(NAME), List.of(NAME), true);
        assertThat(upsert(lone, false)).isEqualTo("INSERT INTO name.name (name) VALUES (?)");
    }

    private static String upsert(MappedTable table, boolean withWriteTime) {
        return Cql.upsert(table, options(withWriteTime, 0)).text();
    }

    private static String delete(MappedTable table, boolean withWriteTime, int keyLength) {
        return Cql.delete(table, options(withWriteTime, 0), keyLength).text();
    }

    private static RowOptions options(boolean withWriteTime, int ttlSeconds) {
        return new RowOptions(DefaultConsistencyLevel.ONE, ttlSeconds, withWriteTime);
    }

    private static MappedTable withMode(WriteMode mode) {
        return new MappedTable(new TableName(NAME, NAME), List.of(ORDER, NAME, ADDRESS), List.of(NAME), false, mode);
    }

    private static WriteMode changing(Map<CqlIdentifier, Operation> changes, boolean isCounter) {
        return new WriteMode(changes, isCounter, !isCounter, Statics.NONE, false, false, 0, null);
    }

    @Test
    void should_bind_the_time_to_live_before_the_write_time() {
        Cql insert = Cql.upsert(table, options(true, 60));
        assertThat(insert.text()).endsWith(" VALUES (?, ?, ?) USING TTL ? AND TIMESTAMP ?");
        assertThat(insert.ttl()).isEqualTo(3);
        assertThat(insert.timestamp()).isEqualTo(4);
        WriteMode timed = new WriteMode(Map.of(), false, true, Statics.NONE, true, true, 0, null);
        assertThat(upsert(withMode(timed), false)).endsWith(" USING TTL ? AND TIMESTAMP ?");
        assertThat(delete(withMode(timed), false, 1))
                .isEqualTo("DELETE FROM name.name USING TIMESTAMP ? WHERE name = ?");
    }

    @Test
    void should_update_what_is_added_to_or_taken_from() {
        Cql update = Cql.upsert(
                withMode(changing(Map.of(ORDER, Operation.ADD, ADDRESS, Operation.REMOVE), false)), options(true, 60));
        assertThat(update.text())
                .isEqualTo("UPDATE name.name USING TTL ? AND TIMESTAMP ? SET \"order\" = \"order\" + ?, "
                        + "\"Address \"\"2\"\"\" = \"Address \"\"2\"\"\" - ? WHERE name = ?");
        assertThat(update.positions()).containsExactly(2, 4, 3);
        assertThat(update.ttl()).isZero();
        assertThat(update.timestamp()).isEqualTo(1);
    }

    @Test
    void should_bind_the_key_of_an_update_in_its_order() {
        MappedTable updated = new MappedTable(
                table.name(),
                table.columns(),
                List.of(ADDRESS, NAME),
                true,
                changing(Map.of(ORDER, Operation.ADD), false));
        assertThat(Cql.upsert(updated, options(false, 0)).positions()).containsExactly(0, 2, 1);
    }

    @Test
    void should_give_counters_neither_a_write_time_nor_a_time_to_live() {
        MappedTable counters = withMode(changing(Map.of(ORDER, Operation.ADD, ADDRESS, Operation.ADD), true));
        assertThat(upsert(counters, true)).startsWith("UPDATE name.name SET \"order\" = \"order\" + ?, ");
        assertThat(delete(counters, true, 1)).isEqualTo("DELETE FROM name.name WHERE name = ?");
    }

    @Test
    void should_delete_by_the_first_columns_of_the_primary_key() {
        Cql delete = Cql.delete(table, options(true, 0), 1);
        assertThat(delete.text()).isEqualTo("DELETE FROM my_keyspace.\"Users\" USING TIMESTAMP ? WHERE name = ?");
        assertThat(delete.positions()).containsExactly(1);
        assertThat(delete.timestamp()).isZero();
    }

    @Test
    void should_delete_the_static_columns_of_a_partition() {
        WriteMode statics = new WriteMode(Map.of(), false, true, Statics.ONLY, false, false, 0, null);
        assertThat(delete(withMode(statics), false, 1))
                .isEqualTo("DELETE \"order\", \"Address \"\"2\"\"\" FROM name.name WHERE name = ?");
        WriteMode prefix = new WriteMode(Map.of(), false, true, Statics.ONLY, false, false, 1, null);
        assertThat(delete(withMode(prefix), false, 1)).isEqualTo("DELETE FROM name.name WHERE name = ?");
    }

    @Test
    void should_write_lists_apart_from_a_row_with_a_write_time() {
        WriteMode lists = new WriteMode(
                Map.of(), false, true, Statics.NONE, false, false, 0, null, Set.of(ORDER), Existing.REPLACED);
        MappedTable withLists = withMode(lists);
        Cql row = Cql.upsert(withLists, options(true, 60));
        assertThat(row.text())
                .isEqualTo("INSERT INTO name.name (name, \"Address \"\"2\"\"\") VALUES (?, ?)"
                        + " USING TTL ? AND TIMESTAMP ?");
        assertThat(row.positions()).containsExactly(-1, 0, 1);
        Cql ofLists = Cql.lists(withLists, options(true, 60));
        assertThat(ofLists.text())
                .isEqualTo("UPDATE name.name USING TTL ? AND TIMESTAMP ? SET \"order\" = ? WHERE name = ?");
        assertThat(ofLists.positions()).containsExactly(2, 3, -1);
        assertThat(ofLists.timestamp()).isEqualTo(1);
        assertThat(Cql.lists(withLists, options(true, 0)).text())
                .isEqualTo("UPDATE name.name USING TIMESTAMP ? SET \"order\" = ? WHERE name = ?");
        Cql delete = Cql.deleteOfLists(withLists);
        assertThat(delete.text()).isEqualTo("DELETE \"order\" FROM name.name USING TIMESTAMP ? WHERE name = ?");
        assertThat(delete.positions()).containsExactly(1);
        assertThat(delete.timestamp()).isZero();
        assertThat(Cql.writesListsApart(withLists, options(true, 0))).isTrue();
        assertThat(Cql.writesListsApart(withLists, options(false, 0))).isFalse();
        assertThat(upsert(withLists, false))
                .isEqualTo("INSERT INTO name.name (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?)");
    }
}
