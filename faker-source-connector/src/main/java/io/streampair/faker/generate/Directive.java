// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Suggestions;
import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.datafaker.Faker;

/**
 * A call in an expression, bound to the method of Datafaker that it names. The methods are those of {@link
 * ValueMethods}; no other is reached.
 */
public final class Directive {
    private final Object provider;
    private final Method method;
    private final Object[] arguments;

    private Directive(Object provider, Method method, Object[] arguments) {
        this.provider = provider;
        this.method = method;
        this.arguments = arguments;
    }

    /**
     * The directive of a call.
     *
     * @throws IllegalArgumentException if there is none; the message says why and what to do
     */
    public static Directive of(ParsedExpression.Call call, Faker faker) {
        Class<?> type = ValueMethods.type(call.provider());
        List<Method> overloads =
                type == null ? List.of() : ValueMethods.of(type).getOrDefault(plain(call.method()), List.of());
        if (overloads.isEmpty() && !ValueMethods.exists(type, call.method())) {
            throw new IllegalArgumentException(
                    unknown("There is no method #{" + call.name() + "}", guess(call.provider(), call.method())));
        }
        if (overloads.isEmpty() || Repeatable.isUnrepeatable(type, call.method())) {
            throw new IllegalArgumentException("#{" + call.name() + "} is not allowed: it depends on the clock, on the"
                    + " machine or on earlier values, or it does more than make a value. Use another provider, or the"
                    + " generator timestamp, date or time");
        }
        for (Method method : overloads) {
            Object[] arguments = arguments(method, call.arguments());
            if (arguments != null) {
                return new Directive(ValueMethods.provider(call.provider(), faker), method, arguments);
            }
        }
        throw new IllegalArgumentException(unknown("#{" + call.name() + "} does not take these arguments", ""));
    }

    /**
     * The same, unless its values could be too large.
     *
     * @param random what the provider draws from
     * @throws IllegalArgumentException if they could; the message says what to do
     */
    public Directive checked(SplitMix random) {
        if (name().equals("regexify")) {
            for (String pattern : texts()) {
                String problem = Regex.problem(pattern);
                if (problem != null) {
                    throw new IllegalArgumentException(problem);
                }
            }
        }
        random.reset(0);
        if (Growth.isTooLarge(this)) {
            throw new IllegalArgumentException("#{" + name()
                    + "} takes too much memory or time with these numbers: it can make more than"
                    + " a million characters. Lower them");
        }
        return this;
    }

    private static String unknown(String reason, String didYouMean) {
        return Suggestions.problem(
                reason,
                didYouMean,
                "Check provider, method and arguments, as in #{Name.fullName} or #{number.numberBetween '1','9'}");
    }

    private static String guess(String provider, String method) {
        if (provider == null) {
            return "";
        }
        String nearest = Suggestions.nearest(plain(provider), ValueMethods.providerNames());
        if (nearest == null) {
            return "";
        }
        Class<?> type = ValueMethods.type(nearest);
        Set<String> methods = new TreeSet<>();
        for (List<Method> overloads : ValueMethods.of(type).values()) {
            methods.add(overloads.get(0).getName());
        }
        String guessed = Suggestions.nearest(method, methods);
        return guessed == null ? "" : "; did you mean #{" + type.getSimpleName() + "." + guessed + "}?";
    }

    private static String plain(String name) {
        return ValueMethods.plain(name);
    }

    /** The arguments of a call of a method; null if the texts do not fit its types. */
    private static Object[] arguments(Method method, List<String> texts) {
        Class<?>[] types = method.getParameterTypes();
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        if (method.isVarArgs() ? texts.size() < single : texts.size() != single) {
            return null;
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < single; i++) {
            try {
                arguments[i] = SimpleTypes.argument(types[i], texts.get(i));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return null;
            }
        }
        if (method.isVarArgs()) {
            arguments[single] = texts.subList(single, texts.size()).toArray(new String[0]);
        }
        return arguments;
    }

    /** The type of a field with the values of this directive alone. */
    public FieldType type() {
        return SimpleTypes.fieldType(method.getReturnType());
    }

    String name() {
        return method.getName();
    }

    /** The arguments that are texts. */
    List<String> texts() {
        return Arrays.stream(arguments)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The greatest number among the arguments, without its sign; 0 if there is none. */
    double greatestNumber() {
        double greatest = 0;
        for (Object argument : arguments) {
            if (argument instanceof Number number) {
                greatest = Math.max(greatest, Math.abs(number.doubleValue()));
            }
        }
        return greatest;
    }

    /** The same directive with smaller numbers as arguments, in the same proportions. */
    Directive scaled(double factor) {
        Object[] smaller = arguments.clone();
        for (int i = 0; i < smaller.length; i++) {
            if (smaller[i] instanceof Double || smaller[i] instanceof Float) {
                double scaled = ((Number) smaller[i]).doubleValue() * factor;
                smaller[i] = smaller[i] instanceof Double ? (Object) scaled : (Object) (float) scaled;
            } else if (smaller[i] instanceof Number number && number.longValue() != 0) {
                long scaled = (long) (number.longValue() * factor);
                FieldType type = number instanceof Long
                        ? FieldType.INT64
                        : number instanceof Integer
                                ? FieldType.INT32
                                : number instanceof Short ? FieldType.INT16 : FieldType.INT8;
                smaller[i] = type.of(scaled == 0 ? Long.signum(number.longValue()) : scaled, 0);
            }
        }
        return new Directive(provider, method, smaller);
    }

    /**
     * Calls the method.
     *
     * @throws IllegalArgumentException if it fails, or makes no value
     */
    public Object call() {
        try {
            Object value = method.invoke(provider, arguments);
            if (value == null) {
                throw new IllegalArgumentException(method.getName() + " makes no value");
            }
            return value;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(reason(e.getCause()), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        int internals = message.indexOf(" for FakerContext");
        return internals < 0 ? message : message.substring(0, internals);
    }
}
