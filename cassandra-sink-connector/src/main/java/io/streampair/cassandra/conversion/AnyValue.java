// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/** Converts values without a schema by what they are; Structs, which bring their own, by the plan for the last one. */
final class AnyValue implements Converter {
    private final TypeConversions rules;
    private final Map<SourceType, Converter> converters = new EnumMap<>(SourceType.class);
    private Schema planned;

    AnyValue(TypeConversions rules) {
        this.rules = rules;
    }

    @Override
    public Object convert(Object value) {
        if (value instanceof Date date) {
            return convert(date.toInstant());
        }
        SourceType source = SourceType.of(value);
        if (source == null) {
            throw rules.notA(value);
        }
        return converter(source, value).convert(value);
    }

    @SuppressWarnings("ReferenceEquality")
    private Converter converter(SourceType source, Object value) {
        Schema schema = value instanceof Struct struct ? struct.schema() : null;
        Converter converter = converters.get(source);
        if (converter == null || (schema != null && schema != planned)) {
            converter = schema == null ? rules.planned(source, null) : rules.from(schema);
            converters.put(source, converter);
            planned = schema == null ? planned : schema;
        }
        return converter;
    }
}
