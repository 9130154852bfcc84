// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.streampair.cassandra.mapping.MappedTable;
import io.streampair.cassandra.mapping.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
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
        assertThat(Statements.upsertCql(table, false, 0))
                .isEqualTo(
                        "INSERT INTO my_keyspace.\"Users\" (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?)");
        assertThat(Statements.upsertCql(table, true, 0))
                .isEqualTo("INSERT INTO my_keyspace.\"Users\" (\"order\", name, \"Address \"\"2\"\"\") VALUES (?, ?, ?)"
                        + " USING TIMESTAMP ?");
    }

    @Test
    void should_delete_by_the_primary_key() {
        assertThat(Statements.deleteCql(table, false))
                .isEqualTo("DELETE FROM my_keyspace.\"Users\" WHERE name = ? AND \"Address \"\"2\"\"\" = ?");
        assertThat(Statements.deleteCql(table, true))
                .isEqualTo("DELETE FROM my_keyspace.\"Users\" USING TIMESTAMP ? WHERE name = ?"
                        + " AND \"Address \"\"2\"\"\" = ?");
    }

    @Test
    void should_insert_a_lone_column() {
        MappedTable lone = new MappedTable(new TableName(NAME, NAME), List.of(NAME), List.of(NAME), true);
        assertThat(Statements.upsertCql(lone, false, 0)).isEqualTo("INSERT INTO name.name (name) VALUES (?)");
    }
}
