// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import io.streampair.cassandra.data.StructFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Conversions to tuples: one value for each component, which may be null. */
final class TupleConversions {
    private final TupleType type;
    private final List<TypeConversions> components;
    private final List<TypeCodec<Object>> codecs = new ArrayList<>();

    private TupleConversions(TupleType type, List<TypeConversions> components) {
        this.type = type;
        this.components = components;
        for (DataType component : type.getComponentTypes()) {
            codecs.add(type.getAttachmentPoint().getCodecRegistry().codecFor(component));
        }
    }

    static TypeConversions tuple(TupleType type, List<TypeConversions> components) {
        return new TupleConversions(type, components).conversions();
    }

    private TypeConversions conversions() {
        TypeConversions conversions = new TypeConversions("tuple");
        return conversions
                .takeBySchema(
                        ValueKind.LIST,
                        "one element for each component, converted to its type; null stays null",
                        this::ofList)
                .takeBySchema(ValueKind.STRUCT, "one field for each component, in order", this::ofStruct)
                .takeBySchema(
                        ValueKind.TEXT,
                        "a JSON array",
                        schema -> CollectionConversions.ofJson(conversions, List.class));
    }

    private Converter ofList(Schema schema) {
        Schema element = schema == null ? null : schema.valueSchema();
        List<Converter> converters = components.stream()
                .map(conversions -> conversions.from(element))
                .toList();
        return value -> tuple((List<?>) value, converters);
    }

    private Converter ofStruct(Schema schema) {
        List<Field> fields = schema.fields();
        checkSize(fields.size(), "a Struct");
        List<Converter> converters = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            converters.add(components.get(i).from(fields.get(i).schema()));
        }
        return value -> {
            List<Object> values = new ArrayList<>(fields.size());
            fields.forEach(field -> values.add(StructFields.of((Struct) value, field)));
            return tuple(values, converters);
        };
    }

    private TupleValue tuple(List<?> values, List<Converter> converters) {
        checkSize(values.size(), "a list");
        TupleValue tuple = type.newValue();
        for (int i = 0; i < values.size(); i++) {
            Object component = Elements.convertOrNull(converters.get(i), values.get(i), "component " + i);
            tuple = tuple.set(i, component, codecs.get(i));
        }
        return tuple;
    }

    private void checkSize(int size, String source) {
        if (size != components.size()) {
            throw new DataException("cannot convert " + source + " of " + size + " to a tuple of " + components.size());
        }
    }
}
