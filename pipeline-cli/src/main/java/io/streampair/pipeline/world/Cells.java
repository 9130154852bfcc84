// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.ContainerType;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.pipeline.verify.CanonicalText;
import java.nio.ByteBuffer;
import java.util.List;

/** Compares encoded values of columns: two that Cassandra shows alike have the same hash. */
final class Cells {
    /** Of a column without a value. */
    static final long NULL = 0;

    private final List<DataType> types;
    private final CodecRegistry codecs;
    private final ProtocolVersion protocol;

    Cells(List<DataType> types, CodecRegistry codecs, ProtocolVersion protocol) {
        this.types = List.copyOf(types);
        this.codecs = codecs;
        this.protocol = protocol;
    }

    int size() {
        return types.size();
    }

    long hash(int column, ByteBuffer value) {
        if (value == null) {
            return NULL;
        }
        DataType type = types.get(column);
        if (!isUnordered(type)) {
            return isEmptyCollection(type, value) ? NULL : notNull(new ByteHash().add(value));
        }
        String text = text(column, value);
        return text == null ? NULL : notNull(new ByteHash().add(text));
    }

    private static long notNull(ByteHash hash) {
        return hash.value() == NULL ? 1 : hash.value();
    }

    /** The text of a value; null for null. */
    String text(int column, ByteBuffer value) {
        DataType type = types.get(column);
        if (value == null || isEmptyCollection(type, value)) {
            return null;
        }
        Object decoded = codecs.codecFor(type).decode(value.duplicate(), protocol);
        return CanonicalText.of(decoded, type);
    }

    /** Cassandra keeps no collection without elements unless it is frozen. */
    private static boolean isEmptyCollection(DataType type, ByteBuffer value) {
        boolean isLoose = (type instanceof ListType list && !list.isFrozen())
                || (type instanceof SetType set && !set.isFrozen())
                || (type instanceof MapType map && !map.isFrozen());
        return isLoose && value.remaining() >= Integer.BYTES && value.getInt(value.position()) == 0;
    }

    /** Whether the order of the bytes may differ: sets and maps, wherever they are, and fields that a type was given later. */
    private static boolean isUnordered(DataType type) {
        if (type instanceof ListType list) {
            return isUnordered(list.getElementType());
        }
        return type instanceof SetType
                || type instanceof MapType
                || type instanceof UserDefinedType
                || (type instanceof ContainerType container && isUnordered(container.getElementType()));
    }
}
