// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Tuples: as many components as their type has, each of which may be null. */
final class TupleRules {
    private final TupleType type;
    private final List<TypeConversions> components;
    private final List<TypeCodec<Object>> codecs = new ArrayList<>();

    private TupleRules(TupleType type, List<TypeConversions> components) {
        this.type = type;
        this.components = components;
        for (DataType component : type.getComponentTypes()) {
            codecs.add(type.getAttachmentPoint().getCodecRegistry().codecFor(component));
        }
    }

    static TypeConversions tuple(TupleType type, List<TypeConversions> components) {
        return new TupleRules(type, components).rules();
    }

    private TypeConversions rules() {
        TypeConversions rules = new TypeConversions("tuple");
        return rules.plan(
                        SourceType.LIST,
                        "of as many elements as the tuple has components, each by the rules of its component; null stays null",
                        this::ofList)
                .plan(
                        SourceType.STRUCT,
                        "of as many fields as the tuple has components, in their order",
                        this::ofStruct)
                .plan(SourceType.TEXT, "a JSON array", schema -> CollectionRules.ofJson(rules, List.class));
    }

    private Converter ofList(Schema schema) {
        Schema element = schema == null ? null : schema.valueSchema();
        List<Converter> converters =
                components.stream().map(rules -> rules.from(element)).toList();
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
            fields.forEach(field -> values.add(((Struct) value).get(field)));
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
            throw new DataException(source + " of " + size + " is no tuple of " + components.size());
        }
    }
}
