// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.value.ValueFormat;
import java.util.List;

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
        if (mapping.ttl().isPresent() || mapping.timestamp().isPresent()) {
            throw new IllegalArgumentException("__ttl and __timestamp are not supported");
        }
        List<Column> columns = new ColumnCompiler(table, format, codecs, protocol).compile(mapping);
        List<CqlIdentifier> names = columns.stream().map(Column::name).toList();
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
                names,
                primaryKey,
                names.size() == table.getColumns().size());
        WriteTime writeTime = usesRecordTimestamp ? new WriteTime(System::currentTimeMillis) : null;
        return new RecordMapper(
                mapped, format, columns, keyColumns, table.getPartitionKey().size(), writeTime, rowMaxBytes);
    }
}
