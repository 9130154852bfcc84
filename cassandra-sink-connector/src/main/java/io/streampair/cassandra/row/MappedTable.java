// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.List;

/**
 * The part of a table that records are mapped to.
 *
 * @param name its name
 * @param columns the written columns, in the order of a {@link Row}'s values; for a query, its parameters
 * @param primaryKey the columns of the primary key in order, partition key first; only the partition key if all other
 *     mapped columns are static
 * @param isWhole whether all columns of the table are mapped
 * @param mode how its rows are written
 */
public record MappedTable(
        TableName name, List<CqlIdentifier> columns, List<CqlIdentifier> primaryKey, boolean isWhole, WriteMode mode) {
    /** A table whose writes only set columns. */
    public MappedTable(TableName name, List<CqlIdentifier> columns, List<CqlIdentifier> primaryKey, boolean isWhole) {
        this(name, columns, primaryKey, isWhole, WriteMode.PLAIN);
    }

    public CqlIdentifier keyspace() {
        return name.keyspace();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
