// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A small valid value of a type, for a key. */
final class SampleValue {
    /** The version of a UUID is in the high half of its seventh byte; of a time UUID it is 1. */
    private static final int VERSION_BYTE = 6;

    private static final byte VERSION_1 = 0x10;

    private SampleValue() {}

    /** Empty for types of which no value is known. */
    static Optional<ByteBuffer> of(DataType type) {
        if (type instanceof ListType || type instanceof SetType || type instanceof MapType) {
            return Optional.of(ByteBuffer.allocate(Integer.BYTES));
        }
        if (type instanceof VectorType vector) {
            return of(vector.getElementType())
                    .map(element -> ByteBuffer.allocate(element.remaining() * vector.getDimensions()));
        }
        if (type instanceof UserDefinedType udt) {
            return Optional.of(nulls(udt.getFieldTypes().size()));
        }
        if (type instanceof TupleType tuple) {
            return Optional.of(nulls(tuple.getComponentTypes().size()));
        }
        return ofPrimitive(type.getProtocolCode());
    }

    private static ByteBuffer nulls(int count) {
        ByteBuffer nulls = ByteBuffer.allocate(count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            nulls.putInt(-1);
        }
        return nulls.flip();
    }

    private static Optional<ByteBuffer> ofPrimitive(int code) {
        return switch (code) {
            case ProtocolConstants.DataType.ASCII, ProtocolConstants.DataType.VARCHAR ->
                Optional.of(ByteBuffer.wrap("0".getBytes(StandardCharsets.US_ASCII)));
            case ProtocolConstants.DataType.BLOB,
                    ProtocolConstants.DataType.BOOLEAN,
                    ProtocolConstants.DataType.TINYINT,
                    ProtocolConstants.DataType.VARINT -> Optional.of(ByteBuffer.allocate(Byte.BYTES));
            case ProtocolConstants.DataType.SMALLINT -> Optional.of(ByteBuffer.allocate(Short.BYTES));
            case ProtocolConstants.DataType.INT,
                    ProtocolConstants.DataType.FLOAT,
                    ProtocolConstants.DataType.DATE,
                    ProtocolConstants.DataType.INET -> Optional.of(ByteBuffer.allocate(Integer.BYTES));
            case ProtocolConstants.DataType.DECIMAL -> Optional.of(ByteBuffer.allocate(Integer.BYTES + 1));
            case ProtocolConstants.DataType.BIGINT,
                    ProtocolConstants.DataType.DOUBLE,
                    ProtocolConstants.DataType.TIMESTAMP,
                    ProtocolConstants.DataType.TIME -> Optional.of(ByteBuffer.allocate(Long.BYTES));
            case ProtocolConstants.DataType.UUID, ProtocolConstants.DataType.TIMEUUID ->
                Optional.of(ByteBuffer.allocate(2 * Long.BYTES).put(VERSION_BYTE, VERSION_1));
            default -> Optional.empty();
        };
    }
}
