// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions of lists and maps. */
final class ListFunctions {
    private static final String GROUP = "Lists and maps";

    private ListFunctions() {}

    static List<Function> all() {
        return List.of(
                named("size")
                        .takes("value", Kind.VALUE)
                        .gives(Type.INTEGER)
                        .says("The number of elements of a list, or of keys of a map.")
                        .example("size(value.tags)", "2")
                        .computesOne(ListFunctions::size),
                named("get")
                        .takes("value", Kind.VALUE)
                        .takes("key", Kind.VALUE)
                        .says(
                                "The value of a map's key, or the element of a list: the first is 0, a negative index counts from the "
                                        + "end. Null if there is none.")
                        .example("get(value.tags, -1)", "blue")
                        .example("get(value.map, 'a')", "1")
                        .findsTwo(ListFunctions::get),
                named("keys")
                        .takes("map", Kind.MAP)
                        .gives(Type.LIST)
                        .says("The keys of a map.")
                        .example("join(keys(value.map), ' ')", "a b")
                        .computesOne(map -> new ArrayList<>(((Map<?, ?>) map).keySet())),
                named("map")
                        .takes("key", Kind.TEXT)
                        .takes("value", Kind.VALUE)
                        .repeated()
                        .gives(Type.MAP)
                        .says(
                                "A map of keys, which are constants, and values, by turns: also for user-defined types. Values that "
                                        + "are null are left out; null if all are.")
                        .example("join(keys(map('x', value.n, 'y', 1)), ' ')", "x y")
                        .does(ListFunctions::bindMap),
                named("without")
                        .takes("map", Kind.MAP)
                        .takes("key", Kind.TEXT)
                        .repeated()
                        .gives(Type.MAP)
                        .says("A map without some of its keys.")
                        .example("join(keys(without(value.map, 'a')), ' ')", "b")
                        .computesMany(ListFunctions::without),
                named("sum")
                        .takes("list", Kind.LIST)
                        .mayTake("field", Kind.TEXT)
                        .says(
                                "The sum of a list's numbers, or of a field of its elements; those that are null do not count.")
                        .example("sum(value.numbers)", "6")
                        .example("sum(value.lines, 'amount')", "30.50")
                        .does(ListFunctions::bindSum));
    }

    private static FunctionBuilder named(String name) {
        return FunctionBuilder.named(GROUP, name);
    }

    private static long size(Object value) {
        if (value instanceof Collection<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        throw new EvaluationException(
                "needs a list or a map, not " + Type.of(value).withArticle());
    }

    private static Object get(Object value, Object key) {
        if (value instanceof Map<?, ?> map) {
            return ofKey(map, key);
        }
        if (value instanceof List<?> list) {
            if (!(Numbers.of(key) instanceof Long index)) {
                throw new EvaluationException("the index of a list must be an integer, not "
                        + Type.of(key).withArticle());
            }
            long at = index < 0 ? list.size() + index : index;
            return at >= 0 && at < list.size() ? list.get((int) at) : null;
        }
        throw new EvaluationException(
                "needs a list or a map, not " + Type.of(value).withArticle());
    }

    /** Maps with a schema may have keys of 32 bits. */
    private static Object ofKey(Map<?, ?> map, Object key) {
        try {
            Object value = map.get(key);
            return value == null && Numbers.of(key) instanceof Long whole && whole == whole.intValue()
                    ? map.get(whole.intValue())
                    : value;
        } catch (ClassCastException e) {
            return null; // A sorted map of other keys.
        }
    }

    private static <C> Code<C> bindMap(Call<C> call) {
        if (call.size() % 2 != 0) {
            throw call.invalid(call.size() - 1, "expected a key and a value by turns; the last key has no value");
        }
        List<String> keys = new ArrayList<>();
        List<Code.ToObject<C>> values = new ArrayList<>();
        for (int i = 0; i < call.size(); i += 2) {
            keys.add(call.constantText(i));
            values.add(call.argument(i + 1).objects());
        }
        return Code.ofObjects(Type.MAP, context -> {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Object value = values.get(i).value(context);
                if (value != null) {
                    map.put(keys.get(i), value);
                }
            }
            return map.isEmpty() ? null : map;
        });
    }

    private static Object without(Object[] arguments) {
        Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            rest.remove(arguments[i]);
        }
        return rest;
    }

    private static <C> Code<C> bindSum(Call<C> call) {
        List<Path.Step> steps = new ArrayList<>();
        if (call.size() > 1) {
            steps.add(new Path.Field(call.constantText(1), false));
        }
        Steps field = new Steps(steps, call.scope()::field);
        return call.strictOfFirst(Type.ANY, list -> {
            Object sum = 0L;
            for (Object each : (Collection<?>) list) {
                Object number = field.follow(each);
                if (number != null) {
                    sum = Arithmetic.calculate(Operator.ADD, sum, number);
                }
            }
            return sum;
        });
    }
}
