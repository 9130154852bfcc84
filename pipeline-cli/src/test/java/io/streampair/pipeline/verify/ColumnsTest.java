// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Assignment;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.grammar.Source;
import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.ExpectedRecords;
import io.streampair.pipeline.settings.PipelineSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private final PipelineSettings pipeline = PipelineSettings.read(Path.of(".."));
    private final ExpectedRecords stream = new ExpectedRecords(pipeline);
    private final Map<String, String> fields = FieldPairs.bySinkName(pipeline.sink(), stream.fields());

    private Columns columns(String mapping, String... key) {
        List<CqlIdentifier> names =
                List.of(key).stream().map(CqlIdentifier::fromCql).toList();
        return new Columns(names, Map.of(), sources(mapping), fields);
    }

    private static Map<CqlIdentifier, Source> sources(String mapping) {
        return Mapping.parse(mapping).assignments().stream()
                .collect(Collectors.toMap(
                        each -> each.column().folded(), Assignment::source, (a, b) -> a, LinkedHashMap::new));
    }

    @Test
    void should_fill_the_columns_of_the_settings() {
        SourceRecord record = stream.record(7);
        Map<?, ?> value = (Map<?, ?>) record.value();
        TableRow row = columns(pipeline.sink().config().get("mapping"), "name", "address")
                .of(record);

        assertThat(row.key())
                .containsExactly(
                        value.get("name").toString(), value.get("address").toString());
        assertThat(row.values()).containsExactly(value.get("year").toString());
    }

    @Test
    void should_put_the_primary_key_first() {
        Columns columns = columns("z=value.year, b=value.address, a=key", "b", "a");

        assertThat(columns.names().stream().map(CqlIdentifier::asInternal)).containsExactly("b", "a", "z");
        assertThat(columns.of(stream.record(0)).key().get(1))
                .isEqualTo(stream.record(0).key());
    }

    @Test
    void should_read_fields_within_the_key_and_the_value() {
        Columns columns = new Columns(
                List.of(CqlIdentifier.fromCql("a")),
                Map.of(CqlIdentifier.fromCql("b"), DataTypes.DECIMAL),
                sources("a=key.id, b=value.x.y"),
                Map.of("x", "inner"));
        Map<String, Object> inner = Map.of("y", new BigDecimal("1.50"));
        SourceRecord record =
                new SourceRecord(Map.of(), Map.of(), "t", null, null, Map.of("id", "k"), null, Map.of("inner", inner));

        assertThat(columns.of(record).all()).containsExactly("k", "1.5");
    }

    @Test
    void should_name_a_column_that_cannot_be_computed_again() {
        assertThatThrownBy(() -> columns("a=key, b=timestamp", "a"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("column b")
                .hasMessageContaining("timestamp");
        assertThatThrownBy(() -> columns("b=key", "a"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("column a");
    }

    @Test
    void should_match_the_fields_of_delimited_values_by_their_order() {
        ConnectorSettings renamed = pipeline.sink().with(Map.of("value.fields", "a, b, c"));

        assertThat(FieldPairs.bySinkName(renamed, List.of("x", "y", "z")))
                .containsExactly(Map.entry("a", "x"), Map.entry("b", "y"), Map.entry("c", "z"));
        assertThatThrownBy(() -> FieldPairs.bySinkName(renamed, List.of("x")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("value.fields=a,b,c");
    }
}
