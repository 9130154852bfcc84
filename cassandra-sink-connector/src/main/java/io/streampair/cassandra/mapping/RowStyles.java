// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import io.streampair.cassandra.config.DeleteConfig;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.RowStyle.Statics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out how the rows of a table are written, by what is mapped. */
final class RowStyles {
    private final TableMetadata table;
    private final MappingRules rules;

    RowStyles(TableMetadata table, MappingRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** @throws IllegalArgumentException if the columns cannot be written together */
    RowStyle of(List<Column> columns) {
        Map<CqlIdentifier, Operation> changes = new LinkedHashMap<>();
        boolean isCounter = false;
        boolean appendsToList = false;
        boolean setsStatic = false;
        boolean setsOther = false;
        for (Column column : columns) {
            ColumnMetadata metadata = table.getColumn(column.name()).orElseThrow();
            if (column.operation() != Operation.SET) {
                changes.put(column.name(), column.operation());
            }
            isCounter |= metadata.getType().equals(DataTypes.COUNTER);
            appendsToList |= metadata.getType() instanceof ListType && column.operation() == Operation.ADD;
            setsStatic |= metadata.isStatic();
            setsOther |= !metadata.isStatic() && !table.getPartitionKey().contains(metadata);
        }
        Statics statics = setsStatic ? (setsOther ? Statics.SOME : Statics.ONLY) : Statics.NONE;
        Mapping mapping = rules.mapping();
        RowStyle style = new RowStyle(
                changes,
                isCounter,
                !isCounter && !appendsToList,
                statics,
                mapping.ttl().isPresent(),
                mapping.timestamp().isPresent(),
                rules.deletes().isByPrefix() ? table.getPartitionKey().size() : 0,
                null);
        check(style);
        return style;
    }

    private void check(RowStyle style) {
        if (style.isCounter() && (style.hasTtl() || style.hasTimestamp())) {
            throw new IllegalArgumentException("Cassandra lets counters have neither __ttl nor __timestamp");
        }
        if (style.isCounter() && rules.deletes().set().isPresent()) {
            throw new MisfitException(
                    DeleteConfig.SET, "has no meaning in a table of counters, which has no column that could be set");
        }
        boolean needsTimes = style.deletesByPrefix() || style.statics() != Statics.NONE;
        if (needsTimes && (style.isCounter() || !rules.usesRecordTimestamp())) {
            String reason = "concerns several rows, so it needs write times, which keep their order: "
                    + (style.isCounter() ? "counters have none" : "set write.timestamp=record");
            if (style.deletesByPrefix()) {
                throw new MisfitException(DeleteConfig.SCOPE, reason);
            }
            throw new IllegalArgumentException("a static column " + reason);
        }
        if (style.deletesByPrefix() && rules.deletes().set().isPresent()) {
            throw new MisfitException(DeleteConfig.SET, "marks one row, so it needs " + DeleteConfig.SCOPE + "=row");
        }
    }
}
