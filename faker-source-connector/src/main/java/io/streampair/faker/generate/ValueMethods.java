// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.BaseFaker;

/**
 * Datafaker's methods that an expression may call. A rule finds them in the library: they are declared by a provider,
 * take simple arguments and return a simple value. So they make values, and cannot load, add, read or open anything.
 */
final class ValueMethods {
    /** The providers, by their plain names. */
    private static final Map<String, Method> PROVIDERS = providers();

    /** The methods that a provider's class allows, by their plain names; filled when the provider is first used. */
    private static final ClassValue<Map<String, List<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return methods(type);
        }
    };

    private ValueMethods() {}

    private static Map<String, Method> providers() {
        Map<String, Method> providers = new TreeMap<>();
        for (Method method : Faker.class.getMethods()) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && AbstractProvider.class.isAssignableFrom(method.getReturnType())) {
                providers.put(plain(method.getName()), method);
            }
        }
        return providers;
    }

    private static Map<String, List<Method>> methods(Class<?> type) {
        Map<String, List<Method>> methods = new TreeMap<>();
        if (drawsPictures(type)) {
            return methods;
        }
        for (Method method : type.getMethods()) {
            if (allows(method)) {
                methods.computeIfAbsent(plain(method.getName()), name -> new ArrayList<>())
                        .add(method);
            }
        }
        // The JVM lists methods in no certain order, and the first that fits the arguments is called.
        Comparator<Method> order = Comparator.comparing((Method method) -> SimpleTypes.rank(method.getReturnType()))
                .thenComparing(ValueMethods::parameterRanks)
                .thenComparing(Method::toString);
        methods.values().forEach(overloads -> overloads.sort(order));
        return methods;
    }

    private static String parameterRanks(Method method) {
        StringBuilder ranks = new StringBuilder();
        for (Class<?> type : method.getParameterTypes()) {
            ranks.append((char) ('A' + SimpleTypes.rank(type)));
        }
        return ranks.toString();
    }

    private static boolean allows(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        boolean ofProvider = AbstractProvider.class.isAssignableFrom(declaring) && declaring != AbstractProvider.class;
        // Faker itself has methods that fill a pattern, beside others that read files or evaluate expressions.
        boolean fillsPattern = declaring == BaseFaker.class && method.getName().endsWith("ify");
        return (ofProvider || fillsPattern)
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && SimpleTypes.isValue(method.getReturnType())
                && takesSimpleArguments(method);
    }

    private static boolean takesSimpleArguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            boolean texts = method.isVarArgs()
                    && i == types.length - 1
                    && types[i].getComponentType().isAssignableFrom(String.class);
            if (!texts && !SimpleTypes.isArgument(types[i])) {
                return false;
            }
        }
        return true;
    }

    /** A provider that draws pictures starts threads and writes temporary files, by way of AWT. */
    private static boolean drawsPictures(Class<?> type) {
        String resource = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(resource)) {
            return in == null || new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("java/awt/");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the class " + type.getName(), e);
        }
    }

    /** A name without what Datafaker ignores: case and underscores. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The plain names of the providers. */
    static Collection<String> providerNames() {
        return PROVIDERS.keySet();
    }

    /** The class of a provider; null if there is none of this name. A null name stands for Faker itself. */
    static Class<?> type(String provider) {
        if (provider == null) {
            return Faker.class;
        }
        Method accessor = PROVIDERS.get(plain(provider));
        return accessor == null ? null : accessor.getReturnType();
    }

    /** The allowed methods of a provider's class, by plain name, in a fixed order of their overloads. */
    static Map<String, List<Method>> of(Class<?> provider) {
        return METHODS.get(provider);
    }

    /** Whether a provider's class, which may be null, has a method of this name, be it allowed or not. */
    static boolean exists(Class<?> provider, String name) {
        if (provider != null) {
            for (Method method : provider.getMethods()) {
                if (plain(method.getName()).equals(plain(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The provider of a name, which {@link #type} knows. */
    static Object provider(String name, Faker faker) {
        if (name == null) {
            return faker;
        }
        try {
            return PROVIDERS.get(plain(name)).invoke(faker);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Datafaker's provider " + name + " cannot be made here. Use another", e);
        }
    }
}
