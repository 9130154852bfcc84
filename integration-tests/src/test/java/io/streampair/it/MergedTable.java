// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.grammar.Assignment.Operation;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a table holds after rows are written to it, merged by write time. */
final class MergedTable {
    private final TableMetadata table;
    private final Map<List<ByteBuffer>, Map<CqlIdentifier, Cell>> rows = new LinkedHashMap<>();
    private final List<Delete> deletes = new ArrayList<>();

    /** A value and when it was written; null if it is deleted, or has expired. */
    private record Cell(Object value, long time, boolean expires) {}

    /** All rows whose keys begin so. */
    private record Delete(List<ByteBuffer> key, long time) {}

    MergedTable(TableMetadata table) {
        this.table = table;
    }

    /** Writes a row at this time, in milliseconds since 1970. */
    void write(Row row, long now) {
        if (row.isDelete()) {
            deletes.add(new Delete(List.of(row.values()), row.writeTime()));
            return;
        }
        boolean hasExpired = row.lifetime().expiresAt() <= now;
        List<ByteBuffer> key = key(row);
        for (int i = 0; i < row.values().length; i++) {
            CqlIdentifier name = row.table().columns().get(i);
            ColumnMetadata column = table.getColumn(name).orElseThrow();
            if (!Row.isUnset(row.values()[i]) && !table.getPrimaryKey().contains(column)) {
                List<ByteBuffer> place = column.isStatic()
                        ? key.subList(0, table.getPartitionKey().size())
                        : key;
                Object value = hasExpired ? null : decode(column.getType(), row.values()[i]);
                Cell cell = new Cell(value, row.writeTime(), row.ttlAt(now) > 0);
                cells(place)
                        .merge(
                                name,
                                cell,
                                (old, next) -> merge(old, next, row.table().mode(), name));
            }
        }
        if (!hasExpired) {
            Cell marker = new Cell(true, row.writeTime(), false);
            cells(key).merge(CqlIdentifier.fromInternal(""), marker, MergedTable::later);
        }
    }

    private static List<ByteBuffer> key(Row row) {
        List<ByteBuffer> key = new ArrayList<>();
        row.table()
                .primaryKey()
                .forEach(name -> key.add(row.values()[row.table().columns().indexOf(name)]));
        return key;
    }

    private Map<CqlIdentifier, Cell> cells(List<ByteBuffer> key) {
        return rows.computeIfAbsent(key, each -> new HashMap<>());
    }

    private static Cell merge(Cell old, Cell next, WriteMode mode, CqlIdentifier column) {
        Operation change = mode.changes().get(column);
        if (change == null) {
            return later(old, next);
        }
        if (change == Operation.REMOVE) {
            throw new IllegalArgumentException("Recipes only add to columns, and this one removes from " + column);
        }
        return new Cell(sum(old.value(), next.value()), next.time(), next.expires());
    }

    private static Cell later(Cell old, Cell next) {
        return next.time() >= old.time() ? next : old;
    }

    private static Object sum(Object old, Object added) {
        if (old instanceof Long number) {
            return number + (Long) added;
        }
        Collection<Object> sum = old instanceof List ? new ArrayList<>() : new TreeSet<>();
        sum.addAll((Collection<?>) old);
        sum.addAll((Collection<?>) added);
        return sum;
    }

    private static Object decode(DataType type, ByteBuffer bytes) {
        DataType read = type.equals(DataTypes.COUNTER) ? DataTypes.BIGINT : type;
        return CodecRegistry.DEFAULT.codecFor(read).decode(bytes, ProtocolVersion.DEFAULT);
    }

    /** The texts of these columns of each row, which may also be {@code writetime(…)} and {@code ttl(…)}. */
    List<List<String>> select(List<String> columns) {
        List<List<String>> selected = new ArrayList<>();
        int partition = table.getPartitionKey().size();
        rows.forEach((key, cells) -> {
            boolean isOfStatics = key.size() < table.getPrimaryKey().size();
            boolean hasRows = isOfStatics
                    && rows.keySet().stream()
                            .anyMatch(other -> other.size() > key.size()
                                    && other.subList(0, partition).equals(key));
            if (!hasRows && isLive(key, cells)) {
                selected.add(columns.stream().map(column -> text(column, key)).toList());
            }
        });
        return selected;
    }

    private boolean isLive(List<ByteBuffer> key, Map<CqlIdentifier, Cell> cells) {
        return cells.values().stream().anyMatch(cell -> cell.value() != null && !isDeleted(key, cell));
    }

    private boolean isDeleted(List<ByteBuffer> key, Cell cell) {
        return deletes.stream()
                .filter(delete -> delete.time() >= cell.time())
                .map(Delete::key)
                .anyMatch(prefix -> prefix.size() <= key.size()
                        && key.subList(0, prefix.size()).equals(prefix));
    }

    private String text(String selected, List<ByteBuffer> key) {
        if (selected.startsWith("writetime(") || selected.startsWith("ttl(")) {
            Cell cell = cell(selected.substring(selected.indexOf('(') + 1, selected.length() - 1), key);
            return selected.startsWith("ttl(") ? cell.expires() ? "some" : "" : String.valueOf(cell.time());
        }
        ColumnMetadata column = table.getColumn(CqlIdentifier.fromCql(selected)).orElseThrow();
        int component = table.getPrimaryKey().indexOf(column);
        if (component >= 0) {
            return component < key.size() ? ShownValue.of(decode(column.getType(), key.get(component))) : "";
        }
        Cell cell = cell(selected, key);
        return cell == null || isDeleted(key, cell) ? "" : ShownValue.of(cell.value());
    }

    private Cell cell(String name, List<ByteBuffer> key) {
        ColumnMetadata column = table.getColumn(CqlIdentifier.fromCql(name)).orElseThrow();
        List<ByteBuffer> place =
                column.isStatic() ? key.subList(0, table.getPartitionKey().size()) : key;
        return rows.getOrDefault(place, Map.of()).get(column.getName());
    }
}
