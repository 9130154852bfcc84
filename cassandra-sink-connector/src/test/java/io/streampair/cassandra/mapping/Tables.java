// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import io.streampair.cassandra.row.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table metadata for tests. */
public final class Tables {
    private final CqlIdentifier keyspace = Rows.id("my_keyspace");
    private final CqlIdentifier name;
    private final List<ColumnMetadata> partitionKey = new ArrayList<>();
    private final Map<ColumnMetadata, ClusteringOrder> clustering = new LinkedHashMap<>();
    private final Map<CqlIdentifier, ColumnMetadata> columns = new LinkedHashMap<>();

    private Tables(String name) {
        this.name = Rows.id(name);
    }

    /** Text columns name, address and data, with the primary key ((name), address). */
    public static TableMetadata users() {
        return named("user_details_5")
                .partitionKey("name", DataTypes.TEXT)
                .clustering("address", DataTypes.TEXT)
                .column("data", DataTypes.TEXT)
                .build();
    }

    /** A text column page, the primary key, and a counter hits. */
    public static TableMetadata counters() {
        return named("hits")
                .partitionKey("page", DataTypes.TEXT)
                .column("hits", DataTypes.COUNTER)
                .build();
    }

    public static Tables named(String name) {
        return new Tables(name);
    }

    public Tables partitionKey(String column, DataType type) {
        partitionKey.add(add(column, type));
        return this;
    }

    public Tables clustering(String column, DataType type) {
        clustering.put(add(column, type), ClusteringOrder.ASC);
        return this;
    }

    public Tables column(String column, DataType type) {
        add(column, type);
        return this;
    }

    Tables staticColumn(String column, DataType type) {
        add(column, type, true);
        return this;
    }

    private ColumnMetadata add(String column, DataType type) {
        return add(column, type, false);
    }

    private ColumnMetadata add(String column, DataType type, boolean isStatic) {
        CqlIdentifier id = Rows.id(column);
        ColumnMetadata metadata = new DefaultColumnMetadata(keyspace, name, id, type, isStatic);
        columns.put(id, metadata);
        return metadata;
    }

    public TableMetadata build() {
        return new DefaultTableMetadata(
                keyspace, name, null, false, false, partitionKey, clustering, columns, Map.of(), Map.of());
    }
}
