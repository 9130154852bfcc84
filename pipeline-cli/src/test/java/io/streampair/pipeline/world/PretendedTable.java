// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table in memory: each write replaces what was before it. */
final class PretendedTable {
    private final List<CqlIdentifier> key;
    private final Map<List<ByteBuffer>, Map<CqlIdentifier, ByteBuffer>> rows = new LinkedHashMap<>();

    PretendedTable(TableMetadata table) {
        key = table.getPrimaryKey().stream().map(ColumnMetadata::getName).toList();
    }

    void write(Row write) {
        if (write.isDelete()) {
            List<ByteBuffer> prefix = List.of(write.values());
            rows.keySet().removeIf(each -> each.subList(0, prefix.size()).equals(prefix));
            return;
        }
        List<CqlIdentifier> columns = write.table().columns();
        List<ByteBuffer> place =
                key.stream().map(name -> write.values()[columns.indexOf(name)]).toList();
        Map<CqlIdentifier, ByteBuffer> row = rows.computeIfAbsent(place, none -> new LinkedHashMap<>());
        for (int i = 0; i < columns.size(); i++) {
            if (!Row.isUnset(write.values()[i])) {
                row.put(columns.get(i), write.values()[i]);
            }
        }
    }

    List<Map<CqlIdentifier, ByteBuffer>> rows() {
        return new ArrayList<>(rows.values());
    }

    private List<ByteBuffer> place(int number) {
        return new ArrayList<>(rows.keySet()).get(number);
    }

    void remove(int number) {
        rows.remove(place(number));
    }

    /** Adds a row like another one, with another key of type bigint. */
    void copyOf(int number, long id) {
        ByteBuffer other = TypeCodecs.BIGINT.encodePrimitive(id, ProtocolVersion.DEFAULT);
        Map<CqlIdentifier, ByteBuffer> row = new LinkedHashMap<>(rows.get(place(number)));
        row.put(key.get(0), other);
        rows.put(List.of(other), row);
    }

    /** Changes the last bit of a value. */
    void alter(int number, String column) {
        alter(number, column, 1);
    }

    /** Changes a bit of a value, in this byte from the end. */
    void alter(int number, String column, int fromEnd) {
        Map<CqlIdentifier, ByteBuffer> row = rows.get(place(number));
        CqlIdentifier name = CqlIdentifier.fromInternal(column);
        ByteBuffer before = row.get(name);
        byte[] bytes = new byte[before.remaining()];
        before.duplicate().get(bytes);
        bytes[bytes.length - fromEnd] ^= 1;
        row.put(name, ByteBuffer.wrap(bytes));
    }
}
