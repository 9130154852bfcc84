// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Converts values without a schema by their Java type, and Structs by their own schema. */
final class AnyValue implements Converter {
    private final TypeConversions conversions;
    private final Map<ValueKind, Converter> converters = new EnumMap<>(ValueKind.class);
    private Schema structSchema;

    AnyValue(TypeConversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public Object convert(Object value) {
        if (value instanceof Date date) {
            return convert(date.toInstant());
        }
        ValueKind source = ValueKind.of(value);
        if (source == null) {
            throw conversions.cannotConvert(value);
        }
        return converter(source, value).convert(value);
    }

    @SuppressWarnings("ReferenceEquality")
    private Converter converter(ValueKind source, Object value) {
        Schema schema = value instanceof Struct struct ? struct.schema() : null;
        Converter converter = converters.get(source);
        if (converter == null || (schema != null && schema != structSchema)) {
            converter = schema == null ? conversions.converter(source, null) : conversions.from(schema);
            converters.put(source, converter);
            structSchema = schema == null ? structSchema : schema;
        }
        return converter;
    }
}
