// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

import java.time.DateTimeException;
import java.util.List;

/** Makes closures that are null if an argument is. */
final class Strict {
    private Strict() {}

    static <C> Code.ToObject<C> of(Computation computation, List<Code.ToObject<C>> values, Place place) {
        if (computation instanceof Computation.One one && values.size() == 1) {
            return ofOne(one, values.get(0), place);
        }
        if (computation instanceof Computation.Two two && values.size() == 2) {
            return ofTwo(two, values.get(0), values.get(1), place);
        }
        return ofMany((Computation.Many) computation, values, place);
    }

    private static <C> Code.ToObject<C> ofOne(Computation.One one, Code.ToObject<C> argument, Place place) {
        return context -> {
            Object value = argument.value(context);
            if (value == null) {
                return null;
            }
            try {
                return one.value(value);
            } catch (EvaluationException | DateTimeException | ArithmeticException e) {
                throw failure(e, place);
            }
        };
    }

    private static <C> Code.ToObject<C> ofTwo(
            Computation.Two two, Code.ToObject<C> first, Code.ToObject<C> second, Place place) {
        return context -> {
            Object a = first.value(context);
            Object b = second.value(context);
            if (a == null || b == null) {
                return null;
            }
            try {
                return two.value(a, b);
            } catch (EvaluationException | DateTimeException | ArithmeticException e) {
                throw failure(e, place);
            }
        };
    }

    private static <C> Code.ToObject<C> ofMany(Computation.Many many, List<Code.ToObject<C>> values, Place place) {
        return context -> {
            Object[] arguments = new Object[values.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = values.get(i).value(context);
                if (arguments[i] == null) {
                    return null;
                }
            }
            try {
                return many.value(arguments);
            } catch (EvaluationException | DateTimeException | ArithmeticException e) {
                throw failure(e, place);
            }
        };
    }

    private static EvaluationException failure(RuntimeException e, Place place) {
        return e instanceof EvaluationException own
                ? own.at(place)
                : place.failure("the result is out of the range of its type");
    }
}
