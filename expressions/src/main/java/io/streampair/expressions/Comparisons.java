// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the closures of comparisons. With null none holds.
 *
 * @param <C> what they are evaluated for
 */
final class Comparisons<C> {
    Code<C> of(Place place, Relation relation, Code<C> left, Code<C> right) {
        check(place, left, right, relation.isOfOrder());
        if (left.longs() != null && right.longs() != null) {
            return ofLongs(relation, left.longs(), right.longs());
        }
        if (!relation.isOfOrder()) {
            return ofEquality(place, relation == Relation.EQUAL, left, right);
        }
        Code.ToObject<C> first = left.objects();
        Code.ToObject<C> second = right.objects();
        return Code.ofTests(context -> {
            Object a = first.value(context);
            Object b = second.value(context);
            try {
                return a != null && b != null && !isNan(a, b) && relation.holds(Order.compare(a, b));
            } catch (EvaluationException e) {
                throw e.at(place);
            }
        });
    }

    private static boolean isNan(Object a, Object b) {
        return (a instanceof Double one && one.isNaN()) || (b instanceof Double other && other.isNaN());
    }

    private static <C> void check(Place place, Code<C> left, Code<C> right, boolean isOfOrder) {
        if (!Order.fits(left.type(), right.type(), isOfOrder)) {
            throw place.invalid(Order.problem(left.type(), right.type()));
        }
    }

    private static <C> Code<C> ofLongs(Relation relation, Code.ToLong<C> left, Code.ToLong<C> right) {
        return switch (relation) {
            case EQUAL -> Code.ofTests(context -> left.value(context) == right.value(context));
            case UNEQUAL -> Code.ofTests(context -> left.value(context) != right.value(context));
            case LESS -> Code.ofTests(context -> left.value(context) < right.value(context));
            case AT_MOST -> Code.ofTests(context -> left.value(context) <= right.value(context));
            case GREATER -> Code.ofTests(context -> left.value(context) > right.value(context));
            case AT_LEAST -> Code.ofTests(context -> left.value(context) >= right.value(context));
        };
    }

    private static <C> Code<C> ofEquality(Place place, boolean isEqual, Code<C> left, Code<C> right) {
        Code.ToObject<C> first = left.objects();
        Code.ToObject<C> second = right.objects();
        return Code.ofTests(context -> {
            Object a = first.value(context);
            Object b = second.value(context);
            return a != null && b != null && same(place, a, b) == isEqual;
        });
    }

    private static boolean same(Place place, Object a, Object b) {
        try {
            return !isNan(a, b) && Order.same(a, b);
        } catch (EvaluationException e) {
            throw e.at(place);
        }
    }

    Code<C> in(Place place, Code<C> of, List<Code<C>> options, boolean isIn) {
        options.forEach(option -> check(place, of, option, false));
        Code.ToObject<C> objects = of.objects();
        Set<Object> texts = texts(options);
        if (texts != null) {
            Object example = texts.iterator().next();
            return Code.ofTests(context -> {
                Object value = objects.value(context);
                // Any other value is compared for its message.
                return value instanceof String text
                        ? texts.contains(text) == isIn
                        : value != null && same(place, value, example) == isIn;
            });
        }
        List<Code.ToObject<C>> others = options.stream().map(Code::objects).toList();
        return Code.ofTests(context -> {
            Object value = objects.value(context);
            if (value == null) {
                return false;
            }
            for (Code.ToObject<C> each : others) {
                Object option = each.value(context);
                if (option != null && same(place, value, option)) {
                    return isIn;
                }
            }
            return !isIn;
        });
    }

    /** Null unless all options are constant texts. */
    private static <C> Set<Object> texts(List<Code<C>> options) {
        Set<Object> texts = new HashSet<>();
        for (Code<C> option : options) {
            if (!option.isConstant() || option.type() != Type.TEXT) {
                return null;
            }
            texts.add(option.constant());
        }
        return texts;
    }

    Code<C> inList(Place place, Code<C> of, Code<C> list, boolean isIn) {
        if (!list.type().isOpen() && list.type() != Type.LIST) {
            throw place.invalid("expected a list after in, or values in brackets: in (a, b)");
        }
        Code.ToObject<C> objects = of.objects();
        Code.ToObject<C> lists = list.objects();
        return Code.ofTests(context -> {
            Object value = objects.value(context);
            Object elements = lists.value(context);
            if (value == null || elements == null) {
                return false;
            }
            if (!(elements instanceof Collection<?> collection)) {
                throw place.failure(
                        "expected a list after in, not " + Type.of(elements).withArticle());
            }
            return collection.stream().filter(Objects::nonNull).anyMatch(each -> same(place, value, each)) == isIn;
        });
    }
}
