// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compiles a mapping for a table as it is in the cluster. */
public final class MapperCompiler {
    private final ValueFormat format;
    private final Mapping mapping;
    private final boolean usesRecordTimestamp;
    private final int rowMaxBytes;

    public MapperCompiler(ValueFormat format, Mapping mapping, boolean usesRecordTimestamp, int rowMaxBytes) {
        this.format = format;
        this.mapping = mapping;
        this.usesRecordTimestamp = usesRecordTimestamp;
        this.rowMaxBytes = rowMaxBytes;
    }

    /** @throws IllegalArgumentException if the mapping does not fit the table, with the column and the remedy */
    public RecordMapper compile(TableMetadata table, CodecRegistry codecs, ProtocolVersion protocol) {
        List<Column> columns = new ArrayList<>();
        List<CqlIdentifier> names = new ArrayList<>();
        sources(table).forEach((name, source) -> {
            columns.add(column(table, name, source, codecs, protocol));
            names.add(name);
        });
        List<CqlIdentifier> primaryKey =
                table.getPrimaryKey().stream().map(ColumnMetadata::getName).toList();
        int[] keyColumns = new int[primaryKey.size()];
        for (int i = 0; i < keyColumns.length; i++) {
            keyColumns[i] = names.indexOf(primaryKey.get(i));
            if (keyColumns[i] < 0) {
                throw new IllegalArgumentException("column " + primaryKey.get(i).asCql(true)
                        + " is of the primary key, but nothing is mapped to it; add "
                        + primaryKey.get(i).asCql(true) + "=<source>");
            }
        }
        MappedTable mapped = new MappedTable(
                new TableName(table.getKeyspace(), table.getName()),
                List.copyOf(names),
                primaryKey,
                names.size() == table.getColumns().size());
        WriteTime writeTime = usesRecordTimestamp ? new WriteTime(System::currentTimeMillis) : null;
        return new RecordMapper(
                mapped, format, columns, keyColumns, table.getPartitionKey().size(), writeTime, rowMaxBytes);
    }

    private Map<CqlIdentifier, ColumnSource> sources(TableMetadata table) {
        if (!mapping.isByName()) {
            return mapping.columns();
        }
        Map<CqlIdentifier, ColumnSource> sources = new LinkedHashMap<>();
        for (CqlIdentifier name : table.getColumns().keySet()) {
            if (format.mayHave(List.of(name.asInternal()))) {
                sources.put(name, ColumnSource.valueField(name.asInternal()));
            }
        }
        return sources;
    }

    private Column column(
            TableMetadata table,
            CqlIdentifier name,
            ColumnSource source,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        ColumnMetadata metadata = table.getColumn(name)
                .orElseThrow(() -> new IllegalArgumentException("column " + name.asCql(true) + " is not in the table, "
                        + "which has " + columnNames(table) + "; a name is folded to lower case unless it is quoted"));
        if (metadata.getType().equals(DataTypes.COUNTER)) {
            throw new IllegalArgumentException("column " + name.asCql(true) + " is a counter, which is not supported");
        }
        if (metadata.isStatic()) {
            throw new IllegalArgumentException("column " + name.asCql(true) + " is static, which is not supported");
        }
        try {
            return new Column(name, metadata.getType(), source, format, codecs, protocol);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column " + name.asCql(true) + ": " + e.getMessage(), e);
        }
    }

    private static String columnNames(TableMetadata table) {
        return table.getColumns().keySet().stream()
                .map(column -> column.asCql(true))
                .collect(Collectors.joining(", "));
    }
}
