// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinition;
import com.datastax.oss.driver.internal.core.cql.DefaultColumnDefinitions;
import com.datastax.oss.driver.internal.core.cql.DefaultPreparedStatement;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.response.result.ColumnSpec;
import com.datastax.oss.protocol.internal.response.result.RawType;
import io.streampair.cassandra.row.MappedTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements as a cluster would have prepared them. */
final class LocalStatements {
    private LocalStatements() {}

    /** An INSERT with a write time. */
    static PreparedStatement of(Cql cql, MappedTable mapped, TableMetadata table) {
        List<ColumnDefinition> variables = new ArrayList<>();
        for (CqlIdentifier column : mapped.columns()) {
            add(
                    variables,
                    column.asInternal(),
                    table.getColumn(column).orElseThrow().getType());
        }
        variables.add(definition("[timestamp]", variables.size(), ProtocolConstants.DataType.BIGINT));
        return new DefaultPreparedStatement(
                ByteBuffer.allocate(16),
                cql.text(),
                DefaultColumnDefinitions.valueOf(variables),
                List.of(),
                null,
                DefaultColumnDefinitions.valueOf(List.of()),
                mapped.keyspace(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                Integer.MIN_VALUE,
                null,
                null,
                false,
                CodecRegistry.DEFAULT,
                ProtocolVersion.DEFAULT);
    }

    private static void add(List<ColumnDefinition> variables, String name, DataType type) {
        variables.add(definition(name, variables.size(), type.getProtocolCode()));
    }

    private static ColumnDefinition definition(String name, int index, int type) {
        return new DefaultColumnDefinition(new ColumnSpec("ks", "t", name, index, RawType.PRIMITIVES.get(type)), null);
    }
}
