// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The columns of a table.
 *
 * @param keyspace its keyspace
 * @param name its name
 * @param incarnation how many tables had this name before
 * @param columns in the order of the primary key, others behind
 */
public record TableSchema(String keyspace, String name, int incarnation, List<Column> columns) {
    /** What a column is for. */
    public enum Role {
        PARTITION,
        CLUSTERING,
        STATIC,
        REGULAR
    }

    /** A column. */
    public record Column(String name, DataType type, Role role) {
        boolean isKey() {
            return role == Role.PARTITION || role == Role.CLUSTERING;
        }
    }

    String fullName() {
        return keyspace + "." + name;
    }

    Optional<Column> column(String column) {
        return columns.stream().filter(each -> each.name.equals(column)).findFirst();
    }

    List<Column> of(Role role) {
        return columns.stream().filter(each -> each.role == role).toList();
    }

    TableSchema plus(List<Column> added) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(added);
        return new TableSchema(keyspace, name, incarnation, List.copyOf(all));
    }

    TableSchema without(String column) {
        return new TableSchema(
                keyspace,
                name,
                incarnation,
                columns.stream().filter(each -> !each.name.equals(column)).toList());
    }

    /** The same columns for a table that follows another one of this name. */
    TableSchema after(TableSchema dropped) {
        return new TableSchema(keyspace, name, dropped.incarnation + 1, columns);
    }

    /** As the driver describes it. */
    TableMetadata metadata() {
        CqlIdentifier inKeyspace = CqlIdentifier.fromInternal(keyspace);
        CqlIdentifier table = CqlIdentifier.fromInternal(name);
        List<ColumnMetadata> partitionKey = new ArrayList<>();
        Map<ColumnMetadata, ClusteringOrder> clustering = new LinkedHashMap<>();
        Map<CqlIdentifier, ColumnMetadata> all = new LinkedHashMap<>();
        for (Column column : columns) {
            CqlIdentifier id = CqlIdentifier.fromInternal(column.name);
            ColumnMetadata metadata =
                    new DefaultColumnMetadata(inKeyspace, table, id, column.type, column.role == Role.STATIC);
            all.put(id, metadata);
            if (column.role == Role.PARTITION) {
                partitionKey.add(metadata);
            } else if (column.role == Role.CLUSTERING) {
                clustering.put(metadata, ClusteringOrder.ASC);
            }
        }
        return new DefaultTableMetadata(
                inKeyspace,
                table,
                new UUID(0, incarnation),
                false,
                false,
                partitionKey,
                clustering,
                all,
                Map.of(),
                Map.of());
    }
}
