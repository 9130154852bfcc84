// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import com.datastax.oss.driver.api.core.CqlIdentifier;

/** The names of a keyspace and a table in it. */
public record TableName(CqlIdentifier keyspace, CqlIdentifier table) {
    /** In CQL, with quotes where needed. */
    @Override
    public String toString() {
        return keyspace.asCql(true) + "." + table.asCql(true);
    }
}
