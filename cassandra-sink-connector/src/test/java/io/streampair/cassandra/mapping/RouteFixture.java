// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.config.RouteConfig;
import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.connect.sink.SinkRecord;

/** A sink's lone route from its settings, and its table, which keeps of each column the value of the latest write. */
final class RouteFixture {
    private final TableMetadata table;
    private final RecordMapper mapper;
    private final Optional<RecordFilter> filter;
    private final Map<String, Kept> rows = new TreeMap<>();
    private int leftOut;

    /** A row: when it was written and deleted last, and its columns. */
    private static final class Kept {
        private long written = Long.MIN_VALUE;
        private long deleted = Long.MIN_VALUE;
        private final Map<String, Cell> cells = new TreeMap<>();
    }

    private record Cell(long time, String value) {}

    RouteFixture(TableMetadata table, String... settings) {
        this(table, Settings.with(settings));
    }

    RouteFixture(TableMetadata table, Map<String, String> settings) {
        RouteConfig route = new SinkConfig(settings).routes().get(0);
        this.table = table;
        this.filter = route.filter();
        this.mapper = new MapperCompiler(route.rules(), Records.CLOCK)
                .compile(table, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
    }

    /** The rows that the record writes, after it passed the filter. */
    List<Row> map(SinkRecord record) {
        List<Row> mapped = new ArrayList<>();
        if (filter.isPresent() && !filter.get().passes(record)) {
            leftOut++;
        } else {
            mapper.mapTo(record, mapped);
        }
        return mapped;
    }

    RouteFixture put(SinkRecord... records) {
        for (SinkRecord record : records) {
            map(record).forEach(this::apply);
        }
        return this;
    }

    int leftOut() {
        return leftOut;
    }

    void apply(Row row) {
        Map<String, String> values = values(row);
        StringBuilder key = new StringBuilder();
        table.getPrimaryKey()
                .forEach(column ->
                        key.append(values.get(column.getName().asInternal())).append('|'));
        Kept kept = rows.computeIfAbsent(key.toString(), name -> new Kept());
        if (row.isDelete()) {
            kept.deleted = Math.max(kept.deleted, row.writeTime());
            return;
        }
        kept.written = Math.max(kept.written, row.writeTime());
        values.forEach((column, value) -> {
            Cell before = kept.cells.get(column);
            if (before == null || before.time() <= row.writeTime()) {
                kept.cells.put(column, new Cell(row.writeTime(), value));
            }
        });
    }

    /** The columns that the row sets, as CQL literals; NULL for those that it deletes. */
    Map<String, String> values(Row row) {
        Map<String, String> values = new TreeMap<>();
        List<CqlIdentifier> columns =
                row.isDelete() ? row.table().primaryKey() : row.table().columns();
        for (int i = 0; i < row.values().length; i++) {
            ByteBuffer value = row.values()[i];
            if (!Row.isUnset(value)) {
                TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(
                        table.getColumn(columns.get(i)).orElseThrow().getType());
                String text = value == null ? "NULL" : codec.format(codec.decode(value, ProtocolVersion.DEFAULT));
                values.put(columns.get(i).asInternal(), text);
            }
        }
        return values;
    }

    /** What the table holds: a line for each row, its columns in the order of their names. */
    List<String> rows() {
        List<String> lines = new ArrayList<>();
        for (Kept row : rows.values()) {
            List<String> cells = new ArrayList<>();
            row.cells.forEach((column, cell) -> {
                if (cell.time() > row.deleted && !cell.value().equals("NULL")) {
                    cells.add(column + "=" + cell.value());
                }
            });
            if (row.written > row.deleted) {
                lines.add(String.join(" ", cells));
            }
        }
        return lines;
    }
}
