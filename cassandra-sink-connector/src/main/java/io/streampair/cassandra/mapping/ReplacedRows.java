// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.config.EachConfig;
import io.streampair.cassandra.grammar.Source;
import java.util.List;

/** Checks whether the rows of a record are all that share the first columns of their primary key. */
final class ReplacedRows {
    private final TableMetadata table;
    private final List<Column> columns;

    ReplacedRows(TableMetadata table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** How many of the first columns of the primary key are not of an element. */
    int common() {
        int common = 0;
        for (ColumnMetadata key : table.getPrimaryKey()) {
            if (isOfItem(key)) {
                return common;
            }
            common++;
        }
        return common;
    }

    private boolean isOfItem(ColumnMetadata key) {
        return columns.stream().anyMatch(each -> each.name().equals(key.getName()) && each.isOfItem());
    }

    /** @throws MappingException if they are not, or have no write times */
    void check(MappingRules rules, ListColumns lists) {
        List<ColumnMetadata> key = table.getPrimaryKey();
        int common = common();
        for (ColumnMetadata column : key.subList(common, key.size())) {
            if (!isOfItem(column)) {
                throw bad("would delete rows of other records: primary key column "
                        + column.getName().asCql(true)
                        + " follows one that is mapped to the item, but is not itself mapped to it");
            }
        }
        if (common == key.size()) {
            throw bad("needs a primary key column that is mapped to item or item_index");
        }
        if (common < table.getPartitionKey().size()) {
            throw bad("cannot find the rows of a record: the partition key is mapped to the item");
        }
        if (rules.mapping().timestamp().map(Source::isOfItem).orElse(false)) {
            throw bad("needs one write time for a record: map __timestamp to something else than the item");
        }
        lists.names().stream().findFirst().ifPresent(list -> {
            throw bad("cannot delete column " + list.asCql(true)
                    + ", as a list that is not frozen does not have the write time of its record; make it a "
                    + lists.frozen(list));
        });
        boolean hasCounters = table.getColumns().values().stream()
                .anyMatch(each -> each.getType().equals(DataTypes.COUNTER));
        if (hasCounters || !rules.usesRecordTimestamp()) {
            throw bad("needs write times; " + (hasCounters ? "counters have none" : "set write.timestamp=record"));
        }
        boolean hasStatics = table.getColumns().values().stream().anyMatch(ColumnMetadata::isStatic);
        if (hasStatics && common == table.getPartitionKey().size()) {
            throw bad("would delete the static columns of the table with the rows of a record");
        }
    }

    private static MappingException bad(String reason) {
        return new MappingException(EachConfig.REPLACE, reason);
    }
}
