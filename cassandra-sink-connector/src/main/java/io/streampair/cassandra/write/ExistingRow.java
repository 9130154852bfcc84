// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.window.NotAppliedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The row that was there when another one was to be written only if it was not. If both are equal, the write was applied before:
 * by a request that timed out, or by a delivery of the same record.
 */
final class ExistingRow {
    private final com.datastax.oss.driver.api.core.cql.Row row;

    private ExistingRow(com.datastax.oss.driver.api.core.cql.Row row) {
        this.row = row;
    }

    /** Null if the write is applied. */
    static NotAppliedException difference(AsyncResultSet answer, Row written) {
        if (answer.wasApplied()) {
            return null;
        }
        List<String> different = new ExistingRow(answer.one()).columnsUnlike(written);
        return different.isEmpty()
                ? null
                : new NotAppliedException("the row is there already and differs in " + String.join(", ", different)
                        + "; write.if=not-exists keeps it");
    }

    private List<String> columnsUnlike(Row written) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < written.values().length; i++) {
            CqlIdentifier column = written.table().columns().get(i);
            ByteBuffer value = Row.isUnset(written.values()[i]) ? null : written.values()[i];
            if (!row.getColumnDefinitions().contains(column) || !isSame(column, value)) {
                different.add(column.asCql(true));
            }
        }
        return different;
    }

    /** Cassandra sorts what is in sets and maps, and does not tell one that is empty from null. */
    private boolean isSame(CqlIdentifier column, ByteBuffer written) {
        ByteBuffer there = row.getBytesUnsafe(column);
        if (Objects.equals(there, written)) {
            return true;
        }
        DataType type = row.getType(column);
        return hasParts(type) && Objects.equals(decoded(type, there), decoded(type, written));
    }

    private static boolean hasParts(DataType type) {
        return type instanceof ListType
                || type instanceof SetType
                || type instanceof MapType
                || type instanceof TupleType
                || type instanceof UserDefinedType;
    }

    private Object decoded(DataType type, ByteBuffer bytes) {
        Object value = row.codecRegistry().codecFor(type).decode(bytes, row.protocolVersion());
        return isEmpty(value) ? null : value;
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof UdtValue udt) {
            return IntStream.range(0, udt.size()).allMatch(udt::isNull);
        }
        return (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
