// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static io.streampair.cassandra.mapping.ChangeEvents.event;
import static io.streampair.cassandra.mapping.ChangeEvents.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class OldKeysTest {
    private final List<String> said = new ArrayList<>();
    private final TableName table = new TableName(Rows.id("ks"), Rows.id("by_body"));
    private final ValueFormat format = new SinkConfig(Settings.with("value.format", "debezium"))
            .routes()
            .get(0)
            .rules()
            .format();
    private final FieldReader body = format.reader(FieldPath.of("body"));
    private final Column column = new Column(
            Rows.id("body"), true, Operation.SET, (record, value) -> Rows.bytes((String) body.read(record, value)));
    private final RowKey key = new RowKey(table, new Column[] {column}, new int[] {0}, 1, () -> 1);
    private final OldKeys keeping = new OldKeys(table, format, key, null, false, said::add);

    private void update(String before, String after) {
        SinkRecord record = event(0, "u", row("a", before), row("a", after));
        Object value = format.decode(record);
        assertThat(keeping.left(record, value, key.ifThere(record, value))).isNull();
    }

    @Test
    void should_say_once_that_old_rows_stay() {
        update("x", "x");
        assertThat(said).isEmpty();
        update("x", "y");
        update("y", "z");
        assertThat(said)
                .containsExactly("An update changed the primary key of a row of ks.by_body, whose old row stays. Set "
                        + "delete.old.key=true to delete such rows, if the table is to be a copy of the database's");
    }
}
