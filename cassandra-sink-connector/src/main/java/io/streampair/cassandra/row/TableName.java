// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;

/** The name of a table with that of its keyspace. */
public record TableName(CqlIdentifier keyspace, CqlIdentifier table) {
    /** As CQL has it, with quotes where they are needed. */
    @Override
    public String toString() {
        return keyspace.asCql(true) + "." + table.asCql(true);
    }
}
