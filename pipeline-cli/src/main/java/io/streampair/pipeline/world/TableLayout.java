// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.row.MappedTable;
import io.streampair.cassandra.row.Row;
import io.streampair.pipeline.command.TextTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/** The columns of a table that routes write: those of the primary key, and the others. */
final class TableLayout {
    private final List<CqlIdentifier> key = new ArrayList<>();
    private final List<CqlIdentifier> others = new ArrayList<>();
    private final Cells keys;
    private final Cells cells;
    private final IdentityHashMap<MappedTable, int[]> positions = new IdentityHashMap<>();
    private int shortestDelete = Integer.MAX_VALUE;

    /** @param mapped what each route writes of the table */
    TableLayout(TableMetadata table, List<MappedTable> mapped, CodecRegistry codecs, ProtocolVersion protocol) {
        List<DataType> keyTypes = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        for (ColumnMetadata column : table.getPrimaryKey()) {
            key.add(column.getName());
            keyTypes.add(column.getType());
        }
        for (ColumnMetadata column : table.getColumns().values()) {
            boolean isWritten = mapped.stream().anyMatch(each -> each.columns().contains(column.getName()));
            if (isWritten && !key.contains(column.getName())) {
                others.add(column.getName());
                types.add(column.getType());
            }
        }
        for (MappedTable each : mapped) {
            positions.put(each, positions(each));
            if (each.mode().deletesByPrefix()) {
                shortestDelete = Math.min(shortestDelete, each.mode().deletePrefix());
            }
        }
        this.keys = new Cells(keyTypes, codecs, protocol);
        this.cells = new Cells(types, codecs, protocol);
    }

    /** The places of the columns, first those of the key, among those that a route writes; -1 for those that it does not. */
    private int[] positions(MappedTable mapped) {
        List<CqlIdentifier> all = names();
        int[] places = new int[all.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = mapped.columns().indexOf(all.get(i));
        }
        return places;
    }

    /** The names of all columns, those of the key first. */
    List<CqlIdentifier> names() {
        List<CqlIdentifier> names = new ArrayList<>(key);
        names.addAll(others);
        return names;
    }

    int keyLength() {
        return key.size();
    }

    /** The least number of columns of the key that a delete names, if not all. */
    int shortestDelete() {
        return shortestDelete;
    }

    /** The columns outside the key. */
    Cells cells() {
        return cells;
    }

    /** The columns of the primary key that a write names; a delete may name only the first ones. */
    ByteBuffer[] keyOf(Row write) {
        if (write.isDelete()) {
            return write.values();
        }
        int[] places = positions.get(write.table());
        ByteBuffer[] values = new ByteBuffer[key.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = write.values()[places[i]];
        }
        return values;
    }

    /** What an upsert writes to a column outside the key. */
    ByteBuffer valueOf(Row write, int column) {
        int place = positions.get(write.table())[key.size() + column];
        return place < 0 ? Row.UNSET : write.values()[place];
    }

    static long hash(ByteBuffer[] values, int count) {
        ByteHash hash = new ByteHash().add(count);
        for (int i = 0; i < count; i++) {
            hash.add(values[i]);
        }
        return hash.value();
    }

    /** The text of a value; null for null. */
    String text(int position, ByteBuffer value) {
        int place = position - key.size();
        return place < 0 ? keys.text(position, value) : cells.text(place, value);
    }

    /** A row in one line. */
    String text(ByteBuffer[] keyValues, ByteBuffer[] values) {
        String[] texts = new String[keyValues.length + values.length];
        for (int i = 0; i < keyValues.length; i++) {
            texts[i] = keys.text(i, keyValues[i]);
        }
        for (int i = 0; i < values.length; i++) {
            texts[keyValues.length + i] = cells.text(i, values[i]);
        }
        return line(texts);
    }

    /** The texts of a row after an upsert. */
    String[] merged(String[] before, Row write) {
        String[] texts = before == null || before.length == 0
                ? new String[key.size() + others.size()]
                : Arrays.copyOf(before, before.length);
        ByteBuffer[] keyValues = keyOf(write);
        for (int i = 0; i < keyValues.length; i++) {
            texts[i] = keys.text(i, keyValues[i]);
        }
        for (int i = 0; i < others.size(); i++) {
            ByteBuffer value = valueOf(write, i);
            if (!Row.isUnset(value)) {
                texts[key.size() + i] = cells.text(i, value);
            }
        }
        return texts;
    }

    /** @param texts null if nobody has looked */
    static String line(String[] texts) {
        if (texts == null) {
            return "…";
        }
        return String.join(" | ", Arrays.stream(texts).map(TextTable::escaped).toList());
    }
}
