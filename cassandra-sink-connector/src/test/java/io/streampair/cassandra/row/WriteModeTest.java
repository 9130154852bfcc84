// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.WriteMode.Statics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteModeTest {
    private static WriteMode deleting(int prefix) {
        return new WriteMode(Map.of(), false, true, Statics.NONE, false, false, prefix, null);
    }

    @Test
    void should_set_columns_and_replace_rows_by_default() {
        assertThat(WriteMode.PLAIN.deletesByPrefix()).isFalse();
        assertThat(WriteMode.PLAIN.hasLists()).isFalse();
        assertThat(WriteMode.PLAIN.keepsExisting()).isFalse();
        assertThat(WriteMode.PLAIN.isQuery()).isFalse();
        assertThat(WriteMode.PLAIN.isIdempotent()).isTrue();
    }

    @Test
    void should_delete_by_a_prefix_of_at_least_one_column() {
        assertThat(deleting(0).deletesByPrefix()).isFalse();
        assertThat(deleting(1).deletesByPrefix()).isTrue();
    }

    @Test
    void should_run_a_query_that_may_be_repeated_or_not() {
        assertThat(WriteMode.ofQuery("UPDATE …", false).isQuery()).isTrue();
        assertThat(WriteMode.ofQuery("UPDATE …", false).query()).isEqualTo("UPDATE …");
        assertThat(WriteMode.ofQuery("UPDATE …", false).isIdempotent()).isFalse();
        assertThat(WriteMode.ofQuery("UPDATE …", true).isIdempotent()).isTrue();
    }

    @Test
    void should_name_a_table_with_its_keyspace_and_quotes_where_they_are_needed() {
        TableName name = new TableName(Rows.id("ks"), Rows.id("My Table"));
        MappedTable table = new MappedTable(name, Rows.TABLE.columns(), Rows.TABLE.primaryKey(), true);
        assertThat(table).hasToString("ks.\"My Table\"");
        assertThat(table.keyspace()).isEqualTo(Rows.id("ks"));
        assertThat(table.mode()).isEqualTo(WriteMode.PLAIN);
    }
}
