// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.config.Suggestions;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** Finds Datafaker's providers and methods by their names in expressions. */
final class Providers {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\{\\s*(\\w+)\\.(\\w+)");
    private static final Map<String, Method> BY_PLAIN_NAME = byPlainName();

    private Providers() {}

    private static Map<String, Method> byPlainName() {
        Map<String, Method> providers = new TreeMap<>();
        for (Method method : Faker.class.getMethods()) {
            if (method.getParameterCount() == 0 && AbstractProvider.class.isAssignableFrom(method.getReturnType())) {
                providers.put(plain(method.getName()), method);
            }
        }
        return providers;
    }

    /** A name without what Datafaker ignores: case and underscores. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The provider of a name; null if there is none. */
    static Object find(String name, Faker faker) {
        Method method = BY_PLAIN_NAME.get(plain(name));
        try {
            return method == null ? null : method.invoke(faker);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot call Datafaker's provider " + name, e);
        }
    }

    /** {@code "; did you mean #{…}?"} for the first directive with an unknown provider or method; otherwise empty. */
    static String didYouMean(String expression) {
        Matcher directives = DIRECTIVE.matcher(expression);
        while (directives.find()) {
            String guess = guess(directives.group(1), directives.group(2));
            if (guess != null && !plain(guess).equals(plain(directives.group(1) + "." + directives.group(2)))) {
                return "; did you mean #{" + guess + "}?";
            }
        }
        return "";
    }

    private static String guess(String provider, String method) {
        String nearest = Suggestions.nearest(plain(provider), BY_PLAIN_NAME.keySet());
        if (nearest == null) {
            return null;
        }
        Class<?> type = BY_PLAIN_NAME.get(nearest).getReturnType();
        Set<String> methods = new TreeSet<>();
        for (Method candidate : type.getMethods()) {
            if (candidate.getDeclaringClass() != Object.class && candidate.getReturnType() != void.class) {
                methods.add(candidate.getName());
            }
        }
        String guessed = Suggestions.nearest(method, methods);
        return guessed == null ? null : type.getSimpleName() + "." + guessed;
    }
}
