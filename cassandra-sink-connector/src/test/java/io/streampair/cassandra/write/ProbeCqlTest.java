// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Statics;
import io.streampair.cassandra.write.ProbeCql.Parts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeCqlTest {
    private static final TableMetadata USERS = Tables.users();
    private static final TableName NAME = new TableName(USERS.getKeyspace(), USERS.getName());

    private static MappedTable users(String... columns) {
        return new MappedTable(
                NAME,
                List.of(columns).stream().map(Rows::id).toList(),
                List.of(Rows.id("name"), Rows.id("address")),
                false);
    }

    private static String text(MappedTable mapped, Parts parts) {
        return ProbeCql.of(USERS, mapped, parts).orElseThrow().text();
    }

    @Test
    void should_have_the_options_and_columns_of_the_rows() {
        ProbeCql cql = ProbeCql.of(USERS, users("name", "address", "data"), new Parts(true, true, false))
                .orElseThrow();
        assertThat(cql.text())
                .isEqualTo(
                        "UPDATE " + NAME + " USING TTL ? AND TIMESTAMP ? SET data = ? WHERE name = ? AND address = ?");
        assertThat(cql.ttl()).isZero();
        assertThat(cql.firstKey()).isEqualTo(3);
        assertThat(text(users("name", "address", "data"), new Parts(false, false, false)))
                .isEqualTo("UPDATE " + NAME + " SET data = ? WHERE name = ? AND address = ?");
        assertThat(text(users("name", "address", "data"), new Parts(false, false, false, true)))
                .isEqualTo("UPDATE " + NAME + " SET data = ? WHERE name = ? AND address = ? IF EXISTS");
    }

    @Test
    void should_take_any_other_column_for_rows_of_a_key_and_for_queries() {
        String any = "UPDATE " + NAME + " SET data = ? WHERE name = ? AND address = ?";
        assertThat(text(users("name", "address"), new Parts(false, false, false)))
                .isEqualTo(any);
        MappedTable query =
                new MappedTable(NAME, List.of(Rows.id("p")), List.of(), false, WriteMode.ofQuery("INSERT …", true));
        assertThat(text(query, new Parts(false, false, false))).isEqualTo(any);
    }

    private static MappedTable changing(Operation operation) {
        MappedTable plain = users("name", "address", "data");
        WriteMode mode =
                new WriteMode(Map.of(Rows.id("data"), operation), false, true, Statics.NONE, false, false, 0, null);
        return new MappedTable(NAME, plain.columns(), plain.primaryKey(), false, mode);
    }

    @Test
    void should_add_and_remove_as_the_rows_do_if_it_may() {
        ProbeCql adding = ProbeCql.of(USERS, changing(Operation.ADD), new Parts(true, false, true))
                .orElseThrow();
        assertThat(adding.text())
                .isEqualTo("UPDATE " + NAME + " USING TTL ? SET data = data + ? WHERE name = ? AND address = ?");
        assertThat(adding.changes()).containsExactly(1);
        assertThat(text(changing(Operation.REMOVE), new Parts(false, false, true)))
                .isEqualTo("UPDATE " + NAME + " SET data = data - ? WHERE name = ? AND address = ?");
        ProbeCql setting = ProbeCql.of(USERS, changing(Operation.ADD), new Parts(false, false, false))
                .orElseThrow();
        assertThat(setting.text()).isEqualTo("UPDATE " + NAME + " SET data = ? WHERE name = ? AND address = ?");
        assertThat(setting.changes()).isEmpty();
    }

    @Test
    void should_add_to_counters_in_any_case() {
        TableMetadata hits = Tables.counters();
        TableName name = new TableName(hits.getKeyspace(), hits.getName());
        MappedTable mapped = new MappedTable(
                name,
                List.of(Rows.id("page"), Rows.id("hits")),
                List.of(Rows.id("page")),
                true,
                new WriteMode(
                        Map.of(Rows.id("hits"), Operation.ADD), true, false, Statics.NONE, false, false, 0, null));
        for (boolean changes : List.of(true, false)) {
            ProbeCql cql =
                    ProbeCql.of(hits, mapped, new Parts(false, false, changes)).orElseThrow();
            assertThat(cql.text()).isEqualTo("UPDATE " + name + " SET hits = hits + ? WHERE page = ?");
            assertThat(cql.changes()).isEmpty();
        }
    }
}
