// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

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

/** Tables as the driver describes them. */
final class TableDescriptions {
    private static final CqlIdentifier KEYSPACE = CqlIdentifier.fromInternal("shop");

    private final Map<String, TableMetadata> tables = new LinkedHashMap<>();

    /**
     * Adds a table.
     *
     * @param keys how many of the columns are the primary key; the first is the partition key
     */
    TableDescriptions table(String name, int keys, Map<String, DataType> types, String... columns) {
        CqlIdentifier table = CqlIdentifier.fromInternal(name);
        Map<CqlIdentifier, ColumnMetadata> described = new LinkedHashMap<>();
        List<ColumnMetadata> all = new ArrayList<>();
        for (String each : columns) {
            CqlIdentifier id = CqlIdentifier.fromInternal(each);
            ColumnMetadata column = new DefaultColumnMetadata(KEYSPACE, table, id, types.get(each), false);
            described.put(id, column);
            all.add(column);
        }
        Map<ColumnMetadata, ClusteringOrder> clustering = new LinkedHashMap<>();
        all.subList(1, keys).forEach(column -> clustering.put(column, ClusteringOrder.ASC));
        tables.put(
                name,
                new DefaultTableMetadata(
                        KEYSPACE,
                        table,
                        null,
                        false,
                        false,
                        List.of(all.get(0)),
                        clustering,
                        described,
                        Map.of(),
                        Map.of()));
        return this;
    }

    Map<String, TableMetadata> byName() {
        return tables;
    }
}
