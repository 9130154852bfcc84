// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.it.GeneratedWrites.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generated writes as statements of the driver. */
final class BoundWrites {
    private BoundWrites() {}

    /** A statement of the writes, whose CQL is prepared once. */
    static Statement<?> of(CqlSession session, List<Write> writes, Map<String, PreparedStatement> prepared) {
        List<BoundStatement> bound = new ArrayList<>();
        for (Write write : writes) {
            bound.add(bound(prepared.computeIfAbsent(write.cql(), session::prepare), write.values()));
        }
        if (bound.size() == 1) {
            return bound.get(0);
        }
        boolean counts = writes.get(0).cql().contains(".counters");
        BatchStatementBuilder batch = BatchStatement.builder(counts ? BatchType.COUNTER : BatchType.UNLOGGED);
        bound.forEach(batch::addStatement);
        return batch.build();
    }

    private static BoundStatement bound(PreparedStatement prepared, List<Object> values) {
        BoundStatementBuilder bound = prepared.boundStatementBuilder();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                bound = bound.setToNull(i);
            } else if (value != GeneratedWrites.UNSET) {
                DataType type = prepared.getVariableDefinitions().get(i).getType();
                TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(type);
                Object encoded = type instanceof UserDefinedType udt ? address(udt, (Map<?, ?>) value) : value;
                bound = bound.setBytesUnsafe(i, codec.encode(encoded, ProtocolVersion.DEFAULT));
            }
        }
        return bound.build();
    }

    private static UdtValue address(UserDefinedType type, Map<?, ?> fields) {
        UdtValue address = type.newValue();
        for (CqlIdentifier name : type.getFieldNames()) {
            address = address.setString(name, (String) fields.get(name.asInternal()));
        }
        return address;
    }
}
