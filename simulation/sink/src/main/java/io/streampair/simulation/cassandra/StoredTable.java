// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.simulation.cassandra.Statement.Use;
import io.streampair.simulation.cassandra.Statement.Variable;
import io.streampair.simulation.cassandra.TableSchema.Column;
import io.streampair.simulation.cassandra.TableSchema.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The data of a table, merged by write time as Cassandra merges it. */
public final class StoredTable {
    private TableSchema schema;
    private final Map<String, StoredPartition> partitions = new TreeMap<>();
    private long listElements;

    StoredTable(TableSchema schema) {
        this.schema = schema;
    }

    /** A partition: its rows, its static columns, and what was deleted of it. */
    private static final class StoredPartition {
        private long deletedAt = Long.MIN_VALUE;
        private final Map<String, Long> ranges = new TreeMap<>();
        private final StoredRow statics = new StoredRow();
        private final Map<String, StoredRow> rows = new TreeMap<>();

        private long deletedAbove(String clustering) {
            long deleted = deletedAt;
            for (Map.Entry<String, Long> range : ranges.entrySet()) {
                if (clustering.equals(range.getKey()) || clustering.startsWith(range.getKey() + "/")) {
                    deleted = Math.max(deleted, range.getValue());
                }
            }
            return deleted;
        }
    }

    TableSchema schema() {
        return schema;
    }

    void alter(TableSchema altered) {
        schema = altered;
    }

    void drop(String column) {
        schema = schema.without(column);
        for (StoredPartition partition : partitions.values()) {
            partition.statics.drop(column);
            partition.rows.values().forEach(row -> row.drop(column));
        }
    }

    /** @param nowSeconds when times to live begin, in seconds since the epoch */
    void apply(Mutation mutation, long nowSeconds) {
        StoredPartition partition = partitions.computeIfAbsent(mutation.partition(), key -> new StoredPartition());
        if (mutation.isDelete()) {
            delete(partition, mutation);
        } else {
            upsert(partition, mutation, mutation.ttl() > 0 ? nowSeconds + mutation.ttl() : Cell.NEVER, nowSeconds);
        }
    }

    private void delete(StoredPartition partition, Mutation mutation) {
        int given = mutation.clustering().size();
        String clustering = String.join("/", mutation.clustering());
        for (String column : mutation.statement().deleted()) {
            StoredRow row = isStatic(column) ? partition.statics : row(partition, clustering);
            row.put(column, StoredRow.WHOLE, new Cell(mutation.time(), null, Cell.NEVER));
            row.deleteElements(column, mutation.time());
        }
        if (!mutation.statement().deleted().isEmpty()) {
            return;
        }
        if (given == schema.of(Role.CLUSTERING).size() && given > 0) {
            row(partition, clustering).delete(mutation.time());
        } else if (given > 0) {
            partition.ranges.merge(clustering, mutation.time(), Math::max);
        } else {
            partition.deletedAt = Math.max(partition.deletedAt, mutation.time());
        }
    }

    private static StoredRow row(StoredPartition partition, String clustering) {
        return partition.rows.computeIfAbsent(clustering, key -> new StoredRow());
    }

    private boolean isStatic(String column) {
        return schema.column(column).map(each -> each.role() == Role.STATIC).orElse(false);
    }

    private void upsert(StoredPartition partition, Mutation mutation, long expiresAt, long nowSeconds) {
        String clustering = String.join("/", mutation.clustering());
        boolean hasRow =
                mutation.clustering().size() == schema.of(Role.CLUSTERING).size();
        if (hasRow && mutation.statement().kind() == Statement.Kind.INSERT) {
            row(partition, clustering).mark(new Cell(mutation.time(), ByteBuffer.allocate(0), expiresAt));
        }
        for (Variable variable : mutation.statement().variables()) {
            Column column = schema.column(variable.name()).orElse(null);
            if (column == null || column.isKey() || !mutation.values().containsKey(variable.name())) {
                continue;
            }
            StoredRow row = column.role() == Role.STATIC ? partition.statics : row(partition, clustering);
            ByteBuffer value = mutation.values().get(variable.name());
            Write write = new Write(row, column, mutation.time(), expiresAt, partition.deletedAbove(clustering));
            change(write, variable.use(), value, nowSeconds);
        }
    }

    private record Write(StoredRow row, Column column, long time, long expiresAt, long deletedAbove) {
        private String name() {
            return column.name();
        }

        private void put(String path, ByteBuffer value) {
            row.put(name(), path, new Cell(time, value, value == null ? Cell.NEVER : expiresAt));
        }
    }

    private void change(Write write, Use use, ByteBuffer value, long nowSeconds) {
        DataType type = write.column.type();
        if (type.equals(DataTypes.COUNTER)) {
            long delta = value == null ? 0 : value.getLong(value.position());
            write.row.increment(write.name(), use == Use.REMOVE ? -delta : delta);
        } else if (type instanceof ListType list && !list.isFrozen()) {
            changeList(write, use, elements(value), nowSeconds);
        } else if (type instanceof SetType set && !set.isFrozen()) {
            changeSet(write, use, elements(value));
        } else if (type instanceof MapType map && !map.isFrozen()) {
            changeMap(write, use, value);
        } else {
            write.put(StoredRow.WHOLE, value);
        }
    }

    private void changeList(Write write, Use use, List<ByteBuffer> elements, long nowSeconds) {
        if (use == Use.REMOVE) {
            write.row.live(write.name(), write.deletedAbove, nowSeconds).forEach((path, element) -> {
                if (elements.contains(element)) {
                    write.put(path, null);
                }
            });
            return;
        }
        if (use == Use.SET) {
            write.row.deleteElements(write.name(), write.time - 1);
        }
        for (ByteBuffer element : elements) {
            // Each element gets a time UUID of its own, whatever the write time.
            write.put(String.format("%019d", listElements++), element);
        }
    }

    private void changeSet(Write write, Use use, List<ByteBuffer> elements) {
        if (use == Use.SET) {
            write.row.deleteElements(write.name(), write.time - 1);
        }
        for (ByteBuffer element : elements) {
            write.put(Mutation.text(element), use == Use.REMOVE ? null : element);
        }
    }

    private void changeMap(Write write, Use use, ByteBuffer value) {
        if (use == Use.REMOVE) {
            elements(value).forEach(key -> write.put(Mutation.text(key), null));
            return;
        }
        if (use == Use.SET) {
            write.row.deleteElements(write.name(), write.time - 1);
        }
        if (value != null) {
            entries(value).forEach(write::put);
        }
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

    private static ByteBuffer next(ByteBuffer bytes) {
        int length = bytes.getInt();
        ByteBuffer element = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return element;
    }

    /** Whether a row is there, by its key with a slash before its clustering column. */
    public boolean isLive(String key, long nowSeconds) {
        StoredPartition partition = partitions.get(partition(key));
        StoredRow row = partition == null ? null : partition.rows.get(clustering(key));
        return row != null && row.isLive(partition.deletedAbove(clustering(key)), nowSeconds);
    }

    /**
     * The value of a column: null if there is none; the elements of a collection as text, in a list or by key, and the fields
     * of a UDT; the increments of a counter.
     */
    public Object value(String key, String name, long nowSeconds) {
        StoredPartition partition = partitions.get(partition(key));
        Column column = schema.column(name).orElse(null);
        if (partition == null || column == null) {
            return null;
        }
        boolean isStatic = column.role() == Role.STATIC;
        StoredRow row = isStatic ? partition.statics : partition.rows.get(clustering(key));
        if (row == null) {
            return null;
        }
        long above = isStatic ? partition.deletedAt : partition.deletedAbove(clustering(key));
        if (column.type().equals(DataTypes.COUNTER)) {
            return row.increments(name);
        }
        return decoded(column.type(), row.live(name, above, nowSeconds));
    }

    /** The write times of a column other than a counter: one, or one for each element of a collection. */
    public List<Long> times(String key, String name, long nowSeconds) {
        StoredPartition partition = partitions.get(partition(key));
        Column column = schema.column(name).orElseThrow();
        List<Long> times = new ArrayList<>();
        if (partition != null) {
            boolean isStatic = column.role() == Role.STATIC;
            StoredRow row = isStatic ? partition.statics : partition.rows.get(clustering(key));
            long above = isStatic ? partition.deletedAt : partition.deletedAbove(clustering(key));
            if (row != null) {
                row.cells(name, above, nowSeconds).values().forEach(cell -> times.add(cell.time()));
            }
        }
        return times;
    }

    private static Object decoded(DataType type, Map<String, ByteBuffer> live) {
        if (live.isEmpty()) {
            return null;
        }
        ByteBuffer whole = live.get(StoredRow.WHOLE);
        if (whole != null) {
            TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(type);
            Object value = codec.decode(whole, ProtocolVersion.DEFAULT);
            return value instanceof UdtValue udt ? texts(udt) : value;
        }
        Map<String, String> texts = new TreeMap<>();
        live.forEach((path, value) -> texts.put(path, TypeCodecs.TEXT.decode(value, ProtocolVersion.DEFAULT)));
        return type instanceof MapType ? texts : new ArrayList<>(texts.values());
    }

    private static Map<String, String> texts(UdtValue udt) {
        Map<String, String> texts = new TreeMap<>();
        for (CqlIdentifier field : udt.getType().getFieldNames()) {
            texts.put(field.asInternal(), udt.getString(field));
        }
        return texts;
    }

    private static String partition(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    private static String clustering(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(slash + 1);
    }
}
