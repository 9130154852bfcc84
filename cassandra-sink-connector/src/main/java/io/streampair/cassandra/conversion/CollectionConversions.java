// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.data.OneOf;
import io.streampair.cassandra.data.StructFields;
import io.streampair.cassandra.text.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Conversions to lists, sets and maps, frozen or not. */
final class CollectionConversions {
    private CollectionConversions() {}

    static TypeConversions list(TypeConversions element, boolean dropsNulls) {
        return ofElements("list", element, ArrayList::new, dropsNulls);
    }

    static TypeConversions set(TypeConversions element, boolean dropsNulls) {
        return ofElements("set", element, LinkedHashSet::new, dropsNulls);
    }

    private static TypeConversions ofElements(
            String type, TypeConversions element, IntFunction<Collection<Object>> target, boolean dropsNulls) {
        TypeConversions conversions = new TypeConversions(type);
        return conversions
                .takeBySchema(
                        ValueKind.LIST,
                        "each element is converted to the element type; null elements are refused, or left out with "
                                + "`mapping.null.elements=drop`",
                        schema -> elements(
                                element.from(schema == null ? null : schema.valueSchema()), target, dropsNulls))
                .takeBySchema(ValueKind.TEXT, "a JSON array", schema -> ofJson(conversions, List.class));
    }

    private static Converter elements(Converter element, IntFunction<Collection<Object>> target, boolean dropsNulls) {
        return value -> {
            Collection<?> elements = (Collection<?>) value;
            Collection<Object> converted = target.apply(elements.size());
            int index = 0;
            for (Object each : elements) {
                if (!dropsNulls || OneOf.value(each) != null) {
                    converted.add(Elements.convert(element, each, "element ", index));
                }
                index++;
            }
            return converted;
        };
    }

    /** Parses text as JSON and converts the result. */
    static Converter ofJson(TypeConversions conversions, Class<?> expected) {
        Converter converter = conversions.from(null);
        return value -> {
            Object parsed = Json.parse((String) value);
            if (!expected.isInstance(parsed)) {
                throw new DataException("cannot convert a String to " + conversions.type() + ": must be a JSON "
                        + (expected == List.class ? "array" : "object"));
            }
            return converter.convert(parsed);
        };
    }

    static TypeConversions map(TypeConversions key, TypeConversions value, boolean dropsNulls) {
        TypeConversions conversions = new TypeConversions("map");
        return conversions
                .takeBySchema(
                        ValueKind.MAP,
                        "each key and value is converted to its type; null keys and values are refused, or null values left out "
                                + "with `mapping.null.elements=drop`",
                        schema -> entries(
                                key.from(schema == null ? null : schema.keySchema()),
                                value.from(schema == null ? null : schema.valueSchema()),
                                dropsNulls))
                .takeBySchema(
                        ValueKind.STRUCT,
                        "the names and values of its fields, except null fields",
                        schema -> fields(schema, key.from(Schema.STRING_SCHEMA), value))
                .takeBySchema(
                        ValueKind.LIST,
                        "a list of [key, value] lists, as JsonConverter writes maps with keys other than text, or of Structs "
                                + "or maps with the fields key and value, as Avro's converter does",
                        schema -> new MapEntries(schema == null ? null : schema.valueSchema(), key, value, dropsNulls))
                .takeBySchema(
                        ValueKind.TEXT,
                        "a JSON object; its keys are converted from text",
                        schema -> ofJson(conversions, Map.class));
    }

    private static Converter entries(Converter key, Converter value, boolean dropsNulls) {
        return object -> {
            Map<Object, Object> converted = new LinkedHashMap<>();
            ((Map<?, ?>) object).forEach((k, v) -> {
                if (!dropsNulls || OneOf.value(v) != null) {
                    put(converted, key, k, value, v);
                }
            });
            return converted;
        };
    }

    private static Converter fields(Schema schema, Converter key, TypeConversions value) {
        List<Field> fields = schema.fields();
        List<Converter> values =
                fields.stream().map(field -> value.from(field.schema())).toList();
        return object -> {
            Struct struct = (Struct) object;
            Map<Object, Object> converted = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                Object field = StructFields.of(struct, fields.get(i));
                if (OneOf.value(field) != null) {
                    put(converted, key, fields.get(i).name(), values.get(i), field);
                }
            }
            return converted;
        };
    }

    static void put(Map<Object, Object> target, Converter key, Object k, Converter value, Object v) {
        int index = target.size();
        Object convertedKey = Elements.convert(key, k, "key ", index);
        if (target.put(convertedKey, Elements.convert(value, v, "value ", index)) != null) {
            throw new DataException("cannot convert to map: two keys are equal in CQL");
        }
    }
}
