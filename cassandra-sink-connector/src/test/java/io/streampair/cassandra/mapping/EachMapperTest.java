// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.grammar.Condition;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EachMapperTest extends MapperFixture {
    private static final String BY_SKU = "id=key, sku=item.sku, n=item.n";
    private static final long TIME = Records.TIME * 1_000 + 7;

    private final TableMetadata lines = Tables.named("lines")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("sku", DataTypes.TEXT)
            .column("n", DataTypes.INT)
            .column("at", DataTypes.TIMESTAMP)
            .build();

    @BeforeEach
    void readLines() {
        each(false, "lines");
    }

    private void each(boolean replaces, String... path) {
        each = Optional.of(new EachRules(path.length == 0 ? FieldPath.whole() : FieldPath.of(path), replaces));
    }

    private static SinkRecord record(Object value) {
        Schema schema = value instanceof Struct struct ? struct.schema() : null;
        return new SinkRecord(Records.TOPIC, 0, null, "k", schema, value, 7, Records.TIME, TimestampType.CREATE_TIME);
    }

    private List<Row> rows(String mapping, Object value) {
        List<Row> rows = new ArrayList<>();
        mapper(lines, mapping).mapTo(record(value), rows);
        return rows;
    }

    private static Map<String, Object> line(String sku, int n) {
        return Map.of("sku", sku, "n", n);
    }

    private static ByteBuffer number(int n) {
        return ByteBuffer.allocate(4).putInt(0, n);
    }

    @Test
    void should_make_a_row_of_each_element() {
        List<Row> rows = rows(BY_SKU, Map.of("lines", List.of(line("a", 1), line("b", 2))));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"), Rows.bytes("a"), number(1));
        assertThat(rows.get(1).values()).containsExactly(Rows.bytes("k"), Rows.bytes("b"), number(2));
        assertThat(rows).allMatch(row -> row.writeTime() == TIME && !row.isDelete());
        assertThat(rows("id=key, sku=item, n=item_index", Map.of("lines", List.of("x", "y")))
                        .get(1)
                        .values())
                .containsExactly(Rows.bytes("k"), Rows.bytes("y"), number(1));
        each(false);
        format = ValueFormat.json();
        assertThat(rows(BY_SKU, "[{\"sku\":\"a\",\"n\":1},{\"sku\":\"b\"}]")).hasSize(2);
    }

    @Test
    void should_share_the_bytes_of_the_record_between_its_rows() {
        String text = "x".repeat(10_000);
        List<Row> rows = rows(BY_SKU, Map.of("lines", List.of(line("a", 1), line("b", 2)), "text", text));
        assertThat(rows.stream().mapToLong(Row::heldBytes).sum()).isBetween(20_000L, 22_000L);
    }

    @Test
    void should_make_rows_of_the_entries_of_maps() {
        List<Row> rows = rows("id=key, sku=item.key, n=item.value", Map.of("lines", Map.of("a", 1)));
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"), Rows.bytes("a"), number(1));
        Schema schema = SchemaBuilder.struct()
                .field("lines", SchemaBuilder.map(Schema.STRING_SCHEMA, Timestamp.SCHEMA))
                .build();
        Struct value = new Struct(schema).put("lines", Map.of("a", Date.from(Instant.ofEpochMilli(5))));
        rows = rows("id=key, sku=item.key, at=item.value", value);
        assertThat(rows.get(0).values()[2]).isEqualTo(ByteBuffer.allocate(8).putLong(0, 5));
        assertThatThrownBy(() -> rows("id=key, sku=item.key, n=item_index", Map.of("lines", Map.of("a", 1))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("use item.key");
    }

    @Test
    void should_write_nothing_without_elements() {
        assertThat(rows(BY_SKU, Map.of("lines", List.of()))).isEmpty();
        assertThat(rows(BY_SKU, Map.of())).isEmpty();
        assertThat(rows(BY_SKU, Collections.singletonMap("lines", null))).isEmpty();
    }

    @Test
    void should_name_the_element_that_is_bad() {
        assertThatThrownBy(() -> rows(BY_SKU, Map.of("lines", Arrays.asList(line("a", 1), Map.of("n", 2)))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("element 1 of value.lines: primary key column sku must not be missing");
        assertThatThrownBy(() -> rows(BY_SKU, Map.of("lines", Arrays.asList(line("a", 1), null))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("element 1 of value.lines");
        assertThatThrownBy(() -> rows(BY_SKU, Map.of("lines", "none")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("each=value.lines is a String, where an array or a map is expected");
    }

    @Test
    void should_let_the_last_of_elements_with_one_key_win_and_keep_what_it_leaves_unchanged() {
        Map<String, Object> first = Map.of("sku", "a", "n", 9, "at", 5L);
        List<Row> rows = rows(BY_SKU + ", at=item.at", Map.of("lines", List.of(first, line("b", 2), line("a", 1))));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values())
                .containsExactly(
                        Rows.bytes("k"),
                        Rows.bytes("a"),
                        number(1),
                        ByteBuffer.allocate(8).putLong(0, 5));
    }

    @Test
    void should_map_by_name_to_the_fields_of_the_element() {
        failsOnExtraFields = true;
        List<Row> rows = rows("id=key, * = item.*", Map.of("lines", List.of(line("a", 1)), "other", 1));
        assertThat(rows.get(0).values()).contains(Rows.bytes("a"), number(1));
        assertThatThrownBy(() -> rows("id=key, * = item.*", Map.of("lines", List.of(Map.of("sku", "a", "no", 1)))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("field 'no' is not mapped");
    }

    @Test
    void should_delete_all_rows_of_a_record_by_prefix_and_single_ones_by_their_element() {
        assertThatThrownBy(() -> rows(BY_SKU, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column sku is mapped to the item; set delete.scope=prefix");
        deletesByPrefix = true;
        fields = new FieldPolicy(FieldPolicy.Missing.FAIL, false);
        assertThat(rows(BY_SKU, null).get(0).values()).containsExactly(Rows.bytes("k"));
        deleteWhen = Optional.of(Condition.parse("value.gone"));
        List<Row> rows = rows(BY_SKU, Map.of("gone", true, "lines", List.of(line("a", 1))));
        assertThat(rows).singleElement().matches(Row::isDelete);
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"));
        deleteWhen = Optional.of(Condition.parse("item.gone"));
        rows = rows(BY_SKU, Map.of("lines", List.of(line("a", 1), Map.of("sku", "b", "gone", true))));
        assertThat(rows.get(0).isDelete()).isFalse();
        assertThat(rows.get(1).isDelete()).isTrue();
        assertThat(rows.get(1).values()).containsExactly(Rows.bytes("k"), Rows.bytes("b"));
    }

    @Test
    void should_delete_what_is_gone_just_before_its_rows() {
        each(true, "lines");
        fields = new FieldPolicy(FieldPolicy.Missing.FAIL, false);
        for (Object value : new Object[] {Map.of("lines", List.of(line("a", 1))), Map.of("lines", List.of())}) {
            List<Row> rows = rows(BY_SKU, value);
            Row delete = rows.get(0);
            assertThat(delete.isDelete()).isTrue();
            assertThat(delete.values()).containsExactly(Rows.bytes("k"));
            assertThat(delete.writeTime()).isEqualTo(TIME - 1);
            assertThat(rows.subList(1, rows.size())).allMatch(row -> row.writeTime() == TIME);
            assertThat(delete.table().mode().deletesByPrefix()).isTrue();
        }
    }

    @Test
    void should_compute_columns_of_the_element() {
        List<Row> rows = rows(
                "id=key, sku = concat(value.shop, '-', upper(item.sku)), n = item.n * 2 + item_index",
                Map.of("shop", "s", "lines", List.of(line("a", 1), line("b", 2))));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"), Rows.bytes("s-A"), number(2));
        assertThat(rows.get(1).values()).containsExactly(Rows.bytes("k"), Rows.bytes("s-B"), number(5));
        assertThatThrownBy(() -> rows(
                        "id=key, sku=item.sku, n = item.n * 2", Map.of("lines", List.of(Map.of("sku", "a", "n", "x")))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("element 0 of value.lines: column n: cannot compute item.n * 2");
    }

    @Test
    void should_know_a_computed_column_of_the_element_from_one_of_the_record() {
        each(true, "lines");
        List<Row> rows = rows("id=key, sku = lower(item.sku), n=item.n", Map.of("lines", List.of(line("A", 1))));
        assertThat(rows.get(0).isDelete()).isTrue();
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"));
        assertThat(rows.get(1).values()).contains(Rows.bytes("a"));
        each(false, "lines");
        failsOnExtraFields = true;
        assertThat(rows("id=key, sku=item.sku, at = from_epoch(item.t, 's'), * = item.*", Map.of("lines", List.of())))
                .isEmpty();
        assertThat(rows(
                        "id=key, sku=item.sku, at = from_epoch(item.t, 's'), * = item.*",
                        Map.of("lines", List.of(Map.of("sku", "a", "n", 1, "t", 5)))))
                .hasSize(1);
    }

    @Test
    void should_ask_a_condition_of_the_element_of_elements_only() {
        deletesByPrefix = true;
        deleteWhen = Optional.of(Condition.parse("item.n is null or item.n == 0"));
        List<Row> rows = rows(BY_SKU, Map.of("lines", List.of(line("a", 1), line("b", 0), Map.of("sku", "c"))));
        assertThat(rows).extracting(Row::isDelete).containsExactly(false, true, true);
        assertThat(rows.get(2).values()).containsExactly(Rows.bytes("k"), Rows.bytes("c"));
    }

    @Test
    void should_know_no_item_without_each() {
        each = Optional.empty();
        assertThatThrownBy(() -> mapper(lines, BY_SKU)).hasMessageContaining("set each");
        assertThatThrownBy(() -> mapper(lines, "id=key, sku=key, n = item.n + 1"))
                .hasMessageContaining("set each");
    }

    @Test
    void should_count_the_bytes_of_elements_with_one_key_once() {
        Map<String, Object> value = Map.of("lines", List.of(line("a", 1), line("a", 2)));
        Row merged = rows(BY_SKU, value).get(0);
        assertThat(merged.heldBytes() - merged.bytes()).isEqualTo(Row.bytesOf(record(value)) / 2);
    }

    @Test
    void should_forget_a_bad_element_before_the_next_record() {
        deleteWhen = Optional.of(Condition.parse("item.gone"));
        RecordMapper mapper = mapper(lines, BY_SKU);
        List<Row> rows = new ArrayList<>();
        Object bad = Map.of("lines", List.of(Map.of("gone", true)));
        assertThatThrownBy(() -> mapper.mapTo(record(bad), rows)).isInstanceOf(DataException.class);
        mapper.mapTo(record(Map.of("lines", List.of(line("a", 1)))), rows);
        assertThat(rows).singleElement().matches(row -> !row.isDelete());
    }

    @Test
    void should_refuse_a_field_beside_the_elements_that_is_not_mapped() {
        failsOnExtraFields = true;
        assertThat(rows(BY_SKU, Map.of("lines", List.of(line("a", 1))))).hasSize(1);
        assertThatThrownBy(() -> rows(BY_SKU, Map.of("lines", List.of(line("a", 1)), "other", 1)))
                .isInstanceOf(DataException.class)
                .hasMessage("field 'other' is not mapped, and mapping.extra.fields=fail");
    }
}
