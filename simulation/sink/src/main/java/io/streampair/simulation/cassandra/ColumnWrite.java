// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import io.streampair.simulation.cassandra.Statement.Use;
import io.streampair.simulation.cassandra.TableSchema.Column;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * A write to a column of a row: to one cell, or to one for each element of a collection or field of a UDT that is not frozen.
 *
 * @param time the write time, in microseconds
 * @param expiresAt seconds since the epoch, or {@link Cell#NEVER}
 */
record ColumnWrite(StoredRow row, Column column, long time, long expiresAt) {
    /** @param elements numbers the elements of lists: each gets a cell of its own, whatever the write time */
    void make(Use use, ByteBuffer value, LongSupplier elements) {
        DataType type = column.type();
        if (type.equals(DataTypes.COUNTER)) {
            long delta = value == null ? 0 : value.getLong(value.position());
            row.increment(column.name(), use == Use.REMOVE ? -delta : delta);
        } else if (!isOfManyCells(type)) {
            put(StoredRow.WHOLE, value);
        } else if (use == Use.REMOVE) {
            remove(value);
        } else {
            if (use == Use.SET) {
                row.deleteElements(column.name(), time - 1);
            }
            if (value != null) {
                add(value, elements);
            }
        }
    }

    private static boolean isOfManyCells(DataType type) {
        return (type instanceof ListType list && !list.isFrozen())
                || (type instanceof SetType set && !set.isFrozen())
                || (type instanceof MapType map && !map.isFrozen())
                || (type instanceof UserDefinedType udt && !udt.isFrozen());
    }

    private void put(String path, ByteBuffer value) {
        row.put(column.name(), path, new Cell(time, value, value == null ? Cell.NEVER : expiresAt));
    }

    private void add(ByteBuffer value, LongSupplier numbers) {
        if (column.type() instanceof MapType) {
            entries(value).forEach(this::put);
        } else if (column.type() instanceof UserDefinedType udt) {
            fields(value, udt).forEach(this::put);
        } else {
            for (ByteBuffer element : elements(value)) {
                boolean isOfList = column.type() instanceof ListType;
                put(isOfList ? String.format("%019d", numbers.getAsLong()) : Mutation.text(element), element);
            }
        }
    }

    /** Removes elements of a set or keys of a map. What is removed from a list is known before the request is carried out. */
    private void remove(ByteBuffer value) {
        if (!(column.type() instanceof ListType)) {
            elements(value).forEach(element -> put(Mutation.text(element), null));
        }
    }

    /** Removes the elements that a list has now. */
    void removeFromList(ByteBuffer value, long deletedAbove, long nowSeconds) {
        List<ByteBuffer> removed = elements(value);
        row.live(column.name(), deletedAbove, nowSeconds).forEach((path, element) -> {
            if (removed.contains(element)) {
                put(path, null);
            }
        });
    }

    private static List<ByteBuffer> elements(ByteBuffer value) {
        List<ByteBuffer> elements = new ArrayList<>();
        if (value != null) {
            ByteBuffer bytes = value.duplicate();
            for (int count = bytes.getInt(); count > 0; count--) {
                elements.add(next(bytes));
            }
        }
        return elements;
    }

    private static Map<String, ByteBuffer> entries(ByteBuffer value) {
        Map<String, ByteBuffer> entries = new TreeMap<>();
        ByteBuffer bytes = value.duplicate();
        for (int count = bytes.getInt(); count > 0; count--) {
            entries.put(Mutation.text(next(bytes)), next(bytes));
        }
        return entries;
    }

    /** The fields of a UDT that are not null: those that are null have no cells. */
    private static Map<String, ByteBuffer> fields(ByteBuffer value, UserDefinedType udt) {
        Map<String, ByteBuffer> fields = new TreeMap<>();
        ByteBuffer bytes = value.duplicate();
        for (CqlIdentifier name : udt.getFieldNames()) {
            ByteBuffer field = bytes.hasRemaining() ? next(bytes) : null;
            if (field != null) {
                fields.put(name.asInternal(), field);
            }
        }
        return fields;
    }

    /** Null for what has a negative length. */
    private static ByteBuffer next(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0) {
            return null;
        }
        ByteBuffer element = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return element;
    }
}
