// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.simulation.cassandra.Statement.Use;
import io.streampair.simulation.cassandra.Statement.Variable;
import io.streampair.simulation.cassandra.TableSchema.Column;
import io.streampair.simulation.cassandra.TableSchema.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Makes the writes of one request.
     *
     * @param nowSeconds in seconds since the epoch: what has expired by then is in no list
     */
    void apply(List<Mutation> mutations, long nowSeconds) {
        // Cassandra reads lists before it makes any of the writes.
        mutations.forEach(mutation -> removeFromLists(mutation, nowSeconds));
        mutations.forEach(this::apply);
    }

    /**
     * Makes a write if its condition holds.
     *
     * @return the row that was there if it does not, without columns if there was none; null if the write is made
     */
    Map<String, ByteBuffer> applyIf(Mutation mutation, long nowSeconds) {
        if (holds(mutation, nowSeconds)) {
            apply(List.of(mutation), nowSeconds);
            return null;
        }
        return isLive(mutation.row(), nowSeconds) ? values(mutation, nowSeconds) : Map.of();
    }

    /** Whether a write has no condition that keeps it from being made. */
    boolean holds(Mutation mutation, long nowSeconds) {
        Statement.Condition condition = mutation.statement().condition();
        return condition == Statement.Condition.NONE
                || isLive(mutation.row(), nowSeconds) == (condition == Statement.Condition.EXISTS);
    }

    /** The row that a write is for, by column. Those of many cells are left out. */
    private Map<String, ByteBuffer> values(Mutation mutation, long nowSeconds) {
        String clustering = clustering(mutation.row());
        StoredPartition partition = partition(mutation);
        Map<String, ByteBuffer> values = new HashMap<>();
        for (Column column : schema.columns()) {
            boolean isStatic = column.role() == Role.STATIC;
            StoredRow row = isStatic ? partition.statics : partition.rows.get(clustering);
            long above = isStatic ? partition.deletedAt : partition.deletedAbove(clustering);
            values.put(
                    column.name(),
                    column.isKey()
                            ? mutation.values().get(column.name())
                            : row.live(column.name(), above, nowSeconds).get(StoredRow.WHOLE));
        }
        return values;
    }

    private void apply(Mutation mutation) {
        StoredPartition partition = partition(mutation);
        if (mutation.isDelete()) {
            delete(partition, mutation);
            return;
        }
        String clustering = String.join("/", mutation.clustering());
        boolean hasRow =
                mutation.clustering().size() == schema.of(Role.CLUSTERING).size();
        if (hasRow && mutation.statement().kind() == Statement.Kind.INSERT) {
            row(partition, clustering).mark(new Cell(mutation.time(), ByteBuffer.allocate(0), mutation.expiresAt()));
        }
        for (Variable variable : mutation.statement().variables()) {
            column(variable, mutation)
                    .ifPresent(column -> write(partition, mutation, column, mutation.expiresAt())
                            .make(variable.use(), mutation.values().get(column.name()), () -> listElements++));
        }
    }

    private void removeFromLists(Mutation mutation, long nowSeconds) {
        for (Variable variable : mutation.statement().variables()) {
            Column column = column(variable, mutation).orElse(null);
            if (column != null && variable.use() == Use.REMOVE && column.type() instanceof ListType) {
                StoredPartition partition = partition(mutation);
                long above = partition.deletedAbove(String.join("/", mutation.clustering()));
                write(partition, mutation, column, Cell.NEVER)
                        .removeFromList(mutation.values().get(column.name()), above, nowSeconds);
            }
        }
    }

    private StoredPartition partition(Mutation mutation) {
        return partitions.computeIfAbsent(mutation.partition(), key -> new StoredPartition());
    }

    /** The column that a variable writes, if anything is bound to it. */
    private Optional<Column> column(Variable variable, Mutation mutation) {
        return schema.column(variable.name())
                .filter(column -> !column.isKey() && mutation.values().containsKey(column.name()));
    }

    private ColumnWrite write(StoredPartition partition, Mutation mutation, Column column, long expiresAt) {
        StoredRow row = column.role() == Role.STATIC
                ? partition.statics
                : row(partition, String.join("/", mutation.clustering()));
        return new ColumnWrite(row, column, mutation.time(), expiresAt);
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
        return type instanceof MapType || type instanceof UserDefinedType ? texts : new ArrayList<>(texts.values());
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
