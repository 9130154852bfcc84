// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.streampair.cassandra.mapping.Tables;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.write.ProbeCql.Parts;
import java.util.List;
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
}
