// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.List;

/**
 * The part of a table that records are mapped to.
 *
 * @param name its name
 * @param columns the columns that are written, in the order of a {@link Row}'s values
 * @param primaryKey the columns of the primary key, in order, partition key first
 * @param isWhole whether the mapped columns are all that the table has
 */
public record MappedTable(
        TableName name, List<CqlIdentifier> columns, List<CqlIdentifier> primaryKey, boolean isWhole) {
    public CqlIdentifier keyspace() {
        return name.keyspace();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
