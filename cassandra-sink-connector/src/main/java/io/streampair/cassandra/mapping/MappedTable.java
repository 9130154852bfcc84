// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.List;

/**
 * The part of a table that records are mapped to.
 *
 * @param keyspace its keyspace
 * @param name its name
 * @param columns the columns that are written, in the order of a {@link Row}'s values
 * @param primaryKey the columns of the primary key, in order, partition key first
 * @param isWhole whether the mapped columns are all that the table has
 */
public record MappedTable(
        CqlIdentifier keyspace,
        CqlIdentifier name,
        List<CqlIdentifier> columns,
        List<CqlIdentifier> primaryKey,
        boolean isWhole) {
    @Override
    public String toString() {
        return keyspace.asCql(true) + "." + name.asCql(true);
    }
}
