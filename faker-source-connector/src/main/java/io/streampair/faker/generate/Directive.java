// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.value.FieldType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/**
 * A single directive whose method returns a number, a boolean or a text. It calls the method directly: an expression of
 * Datafaker turns every value into text and looks the method up for each value.
 */
final class Directive {
    private static final Pattern ALONE = Pattern.compile("#\\{\\s*(?:(\\w+)\\.)?(\\w+)\\s*((?:'[^']*'\\s*,?\\s*)*)\\}");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'");

    private static final Map<Class<?>, FieldType> TYPES = Map.of(
            boolean.class, FieldType.BOOLEAN,
            Boolean.class, FieldType.BOOLEAN,
            int.class, FieldType.INT32,
            Integer.class, FieldType.INT32,
            long.class, FieldType.INT64,
            Long.class, FieldType.INT64,
            float.class, FieldType.FLOAT32,
            double.class, FieldType.FLOAT64,
            Double.class, FieldType.FLOAT64,
            String.class, FieldType.STRING);

    private final Object provider;
    private final Method method;
    private final Object[] arguments;

    private Directive(Object provider, Method method, Object[] arguments) {
        this.provider = provider;
        this.method = method;
        this.arguments = arguments;
    }

    /** The directive that is the whole expression; null for any other text or return type. */
    static Directive find(String expression, Faker faker) {
        Matcher alone = ALONE.matcher(expression);
        if (!alone.matches() || Repeatable.firstUnrepeatable(expression) != null) {
            return null;
        }
        Object provider = alone.group(1) == null ? faker : Providers.find(alone.group(1), faker);
        if (provider == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(alone.group(3));
        while (argument.find()) {
            texts.add(argument.group(1));
        }
        return find(provider, alone.group(2), texts);
    }

    private static Directive find(Object provider, String name, List<String> texts) {
        Directive chosen = null;
        for (Method method : provider.getClass().getMethods()) {
            if (Providers.plain(method.getName()).equals(Providers.plain(name))
                    && TYPES.containsKey(method.getReturnType())) {
                Object[] arguments = arguments(method.getParameterTypes(), texts);
                // Of several overloads choose the narrowest return type, such as int rather than long.
                if (arguments != null && (chosen == null || narrower(method, chosen.method))) {
                    chosen = new Directive(provider, method, arguments);
                }
            }
        }
        return chosen;
    }

    private static boolean narrower(Method one, Method other) {
        return type(one).compareTo(type(other)) < 0;
    }

    private static FieldType type(Method method) {
        return TYPES.get(method.getReturnType());
    }

    private static Object[] arguments(Class<?>[] types, List<String> texts) {
        if (types.length != texts.size()) {
            return null;
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            FieldType type = TYPES.get(types[i]);
            if (type == null) {
                return null;
            }
            try {
                arguments[i] = type.of(texts.get(i), 0);
            } catch (IllegalArgumentException | ArithmeticException e) {
                return null;
            }
        }
        return arguments;
    }

    /** The return type of the method. */
    FieldType type() {
        return type(method);
    }

    /** Calls the method. */
    Supplier<Object> call() {
        return () -> {
            try {
                return method.invoke(provider, arguments);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(String.valueOf(e.getCause().getMessage()), e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
