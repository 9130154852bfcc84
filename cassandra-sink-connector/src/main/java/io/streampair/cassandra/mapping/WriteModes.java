// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import io.streampair.cassandra.config.ConditionConfig;
import io.streampair.cassandra.config.DeleteConfig;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.WriteMode;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Determines how the rows of a table are written from the mapping. */
final class WriteModes {
    private static final String AFFECTS_ROWS = "affects several rows and needs write times to keep their order; ";
    private static final String NEEDS_TIMES = AFFECTS_ROWS + "set write.timestamp=record";

    private final TableMetadata table;
    private final MappingRules rules;
    private final Consumer<String> log;

    /** @param log what the user should know of the combination of columns */
    WriteModes(TableMetadata table, MappingRules rules, Consumer<String> log) {
        this.table = table;
        this.rules = rules;
        this.log = log;
    }

    /** @throws IllegalArgumentException if a delete cannot set one of these, which affects several rows */
    void checkMarks(List<Column> marks) {
        new ListColumns(table, marks).check(false);
        if (!rules.usesRecordTimestamp() && marks.stream().anyMatch(this::isStatic)) {
            throw new IllegalArgumentException("a static column " + NEEDS_TIMES);
        }
    }

    private boolean isStatic(Column column) {
        return table.getColumn(column.name()).orElseThrow().isStatic();
    }

    /** @throws IllegalArgumentException if the columns cannot be combined */
    WriteMode of(List<Column> columns, ListColumns lists) {
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
        if (rules.replacesRows()) {
            new ReplacedRows(table, columns).check(rules, lists);
        }
        WriteMode mode = new WriteMode(
                changes,
                isCounter,
                !isCounter && !appendsToList,
                statics,
                mapping.limitsLife(),
                mapping.timestamp().isPresent(),
                rules.deletes().isByPrefix() || rules.replacesRows()
                        ? table.getPartitionKey().size()
                        : 0,
                null,
                lists.names(),
                rules.existing());
        check(mode, lists);
        if (rules.usesRecordTimestamp() || mode.hasTimestamp()) {
            lists.warn(log);
        }
        return mode;
    }

    private void check(WriteMode mode, ListColumns lists) {
        if (mode.keepsExisting() && mode.isCounter()) {
            throw new MappingException(
                    ConditionConfig.WRITE_IF,
                    "cannot be used with table " + table.getName().asCql(true)
                            + " of counters, which exist as soon as something is added to them");
        }
        if (mode.keepsExisting() && mode.statics() != Statics.NONE) {
            throw new MappingException(
                    ConditionConfig.WRITE_IF,
                    "looks for a row, and cannot protect the static columns that the mapping sets for all rows of a "
                            + "partition; leave them out");
        }
        if (mode.isCounter() && (mode.hasTtl() || mode.hasTimestamp())) {
            throw new IllegalArgumentException(
                    "counters cannot have __ttl, __expires or __timestamp; remove them from the mapping");
        }
        if (mode.isCounter() && rules.deletes().set().isPresent()) {
            throw new MappingException(
                    DeleteConfig.SET, "cannot be used with a table of counters, which has no columns to set");
        }
        boolean needsTimes = mode.deletesByPrefix() || mode.statics() != Statics.NONE;
        if (needsTimes) {
            lists.check(mode.deletesByPrefix());
        }
        if (needsTimes && (mode.isCounter() || !rules.usesRecordTimestamp())) {
            String reason = mode.isCounter() ? AFFECTS_ROWS + "counters have none" : NEEDS_TIMES;
            if (mode.deletesByPrefix()) {
                throw new MappingException(DeleteConfig.SCOPE, reason);
            }
            throw new IllegalArgumentException("a static column " + reason);
        }
        if (rules.deletes().isByPrefix() && rules.deletes().set().isPresent()) {
            throw new MappingException(DeleteConfig.SET, "sets columns of one row; set " + DeleteConfig.SCOPE + "=row");
        }
    }
}
