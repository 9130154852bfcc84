// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.Converter;
import io.streampair.cassandra.conversion.Converters;
import io.streampair.cassandra.value.FieldReader;
import io.streampair.cassandra.value.ValueFormat;
import java.nio.ByteBuffer;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** A column that records are mapped to: reads its value from a record and encodes it. */
final class Column {
    private final CqlIdentifier name;
    private final boolean ofValue;
    private final FieldReader reader;
    private final Converter converter;
    private final TypeCodec<Object> codec;
    private final ProtocolVersion protocol;

    Column(
            CqlIdentifier name,
            DataType type,
            ColumnSource source,
            ValueFormat format,
            CodecRegistry codecs,
            ProtocolVersion protocol) {
        this.name = name;
        this.ofValue = source.isOfValue();
        this.reader = SourceReaders.of(source, format);
        this.converter = Converters.to(type);
        this.codec = codecs.codecFor(type);
        this.protocol = protocol;
    }

    CqlIdentifier name() {
        return name;
    }

    boolean isOfValue() {
        return ofValue;
    }

    /**
     * @param value the record's value as its format decoded it
     * @return the encoded value, null, or {@link Row#UNSET} if the record has no such field
     * @throws DataException that names the column, if the value does not fit
     */
    ByteBuffer read(SinkRecord record, Object value) {
        try {
            Object field = reader.read(record, value);
            if (field == FieldReader.MISSING) {
                return Row.UNSET;
            }
            return field == null ? null : codec.encode(converter.convert(field), protocol);
        } catch (DataException | IllegalArgumentException e) {
            throw new DataException("column " + name.asCql(true) + ": " + e.getMessage(), e);
        }
    }
}
