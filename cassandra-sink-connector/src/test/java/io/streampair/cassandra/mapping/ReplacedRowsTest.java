// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.value.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplacedRowsTest extends MapperFixture {
    private static final String BY_SKU = "id=key, sku=item.sku, n=item.n";

    private static Tables keyed() {
        return Tables.named("t").partitionKey("id", DataTypes.TEXT).clustering("sku", DataTypes.TEXT);
    }

    private static TableMetadata lines() {
        return keyed().column("n", DataTypes.INT).build();
    }

    @BeforeEach
    void replaceLines() {
        each = Optional.of(new EachRules(FieldPath.of("lines"), true));
    }

    private void assertCannotReplace(TableMetadata table, String mapping, String message) {
        assertThatThrownBy(() -> mapper(table, mapping))
                .isInstanceOfSatisfying(
                        MappingException.class, e -> assertThat(e.key()).isEqualTo("each.replace"))
                .hasMessage(message);
    }

    @Test
    void should_be_refused_where_they_are_not_of_one_record() {
        assertCannotReplace(
                lines(),
                "id=key, sku=value.sku, n=item.n",
                "needs a primary key column that is mapped to item or item_index");
        assertCannotReplace(
                lines(),
                "id=item.id, sku=item.sku",
                "cannot find the rows of a record: the partition key is mapped to the item");
        assertCannotReplace(
                keyed().clustering("region", DataTypes.TEXT).build(),
                "id=key, sku=item.sku, region=value.region",
                "would delete rows of other records: primary key column region follows one that is mapped to the item, "
                        + "but is not itself mapped to it");
        assertCannotReplace(
                keyed().staticColumn("total", DataTypes.INT).build(),
                "id=key, sku=item.sku",
                "would delete the static columns of the table with the rows of a record");
    }

    @Test
    void should_be_refused_without_the_write_time_of_their_record() {
        assertCannotReplace(
                lines(),
                BY_SKU + ", __timestamp=item.at",
                "needs one write time for a record: map __timestamp to something else than the item");
        assertCannotReplace(
                keyed().column("hits", DataTypes.COUNTER).build(),
                "id=key, sku=item.sku, hits=item.hits",
                "needs write times; counters have none");
        assertCannotReplace(
                keyed().column("l", DataTypes.listOf(DataTypes.INT)).build(),
                "id=key, sku=item.sku, l=item.l",
                "cannot delete column l, as a list that is not frozen does not have the write time of its record; make "
                        + "it a frozen<list<int>>");
        usesRecordTimestamp = false;
        assertCannotReplace(lines(), BY_SKU, "needs write times; set write.timestamp=record");
    }

    @Test
    void should_share_all_columns_of_the_key_that_are_not_of_the_element() {
        TableMetadata shops = Tables.named("shops")
                .partitionKey("id", DataTypes.TEXT)
                .clustering("shop", DataTypes.TEXT)
                .clustering("sku", DataTypes.TEXT)
                .clustering("size", DataTypes.TEXT)
                .staticColumn("total", DataTypes.INT)
                .build();
        List<Row> rows = new ArrayList<>();
        mapper(shops, "id=key, shop=value.shop, sku=item.sku, size=item.size, __timestamp=value.at")
                .mapTo(of(Map.of("shop", "s", "at", 5L, "lines", List.of())), rows);
        assertThat(rows).singleElement().matches(Row::isDelete);
        assertThat(rows.get(0).values()).containsExactly(Rows.bytes("k"), Rows.bytes("s"));
    }
}
