// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

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

/** Lists, sets and maps, frozen or not. */
final class CollectionRules {
    private CollectionRules() {}

    static TypeConversions list(TypeConversions element) {
        return ofElements("list", element, ArrayList::new);
    }

    static TypeConversions set(TypeConversions element) {
        return ofElements("set", element, LinkedHashSet::new);
    }

    private static TypeConversions ofElements(
            String type, TypeConversions element, IntFunction<Collection<Object>> target) {
        TypeConversions rules = new TypeConversions(type);
        return rules.plan(
                        SourceType.LIST,
                        "each element by the rules of the elements' type; null in it is refused",
                        schema -> elements(element.from(schema == null ? null : schema.valueSchema()), target))
                .plan(SourceType.TEXT, "a JSON array", schema -> ofJson(rules, List.class));
    }

    private static Converter elements(Converter element, IntFunction<Collection<Object>> target) {
        return value -> {
            Collection<?> elements = (Collection<?>) value;
            Collection<Object> converted = target.apply(elements.size());
            int index = 0;
            for (Object each : elements) {
                converted.add(Elements.convert(element, each, "element ", index++));
            }
            return converted;
        };
    }

    /** JSON that is then taken as if the record had held it. */
    static Converter ofJson(TypeConversions rules, Class<?> expected) {
        Converter converter = rules.from(null);
        return value -> {
            Object parsed = Json.parse((String) value);
            if (!expected.isInstance(parsed)) {
                throw new DataException("a String holds JSON, but no " + rules.type());
            }
            return converter.convert(parsed);
        };
    }

    static TypeConversions map(TypeConversions key, TypeConversions value) {
        TypeConversions rules = new TypeConversions("map");
        return rules.plan(
                        SourceType.MAP,
                        "each key and each value by the rules of their types; null in it is refused",
                        schema -> entries(
                                key.from(schema == null ? null : schema.keySchema()),
                                value.from(schema == null ? null : schema.valueSchema())))
                .plan(
                        SourceType.STRUCT,
                        "the names of its fields and what they hold, but for those that are null",
                        schema -> fields(schema, key.from(Schema.STRING_SCHEMA), value))
                .plan(
                        SourceType.LIST,
                        "of lists of a key and a value, as JsonConverter writes maps whose keys are no texts",
                        schema -> pairs(key.from(null), value.from(null)))
                .plan(SourceType.TEXT, "a JSON object; its keys are texts", schema -> ofJson(rules, Map.class));
    }

    private static Converter entries(Converter key, Converter value) {
        return object -> {
            Map<Object, Object> converted = new LinkedHashMap<>();
            ((Map<?, ?>) object).forEach((k, v) -> put(converted, key, k, value, v));
            return converted;
        };
    }

    private static Converter pairs(Converter key, Converter value) {
        return list -> {
            Map<Object, Object> converted = new LinkedHashMap<>();
            for (Object each : (Collection<?>) list) {
                if (!(each instanceof List<?> pair) || pair.size() != 2) {
                    throw new DataException("a list that is to be a map holds other things than pairs");
                }
                put(converted, key, pair.get(0), value, pair.get(1));
            }
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
                Object field = struct.get(fields.get(i));
                if (field != null) {
                    put(converted, key, fields.get(i).name(), values.get(i), field);
                }
            }
            return converted;
        };
    }

    private static void put(Map<Object, Object> target, Converter key, Object k, Converter value, Object v) {
        int index = target.size();
        Object convertedKey = Elements.convert(key, k, "key ", index);
        if (target.put(convertedKey, Elements.convert(value, v, "value ", index)) != null) {
            throw new DataException("a map has two keys that are the same one in CQL");
        }
    }
}
