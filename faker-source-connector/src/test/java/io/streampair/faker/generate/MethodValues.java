// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import io.streampair.faker.stream.SplitMix;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** Calls all allowed methods of Datafaker, and prints for each the hash of its values. A program of its own JVM. */
public final class MethodValues {
    private static final int SEEDS = 16;
    private static final String[] WORDS = {"7", "abc", "yyyy-MM-dd", "DAYS"};

    private MethodValues() {}

    /** Runs within a {@link ShiftingLoader}; the arguments are the tags of locales. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        ClassLoader shifting = new ShiftingLoader(MethodValues.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(shifting);
        shifting.loadClass(MethodValues.class.getName())
                .getMethod("print", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Prints a line for each method, from another thread if the system property {@code other.thread} is true. */
    public static void print(String[] tags) throws InterruptedException {
        if (!Boolean.getBoolean("other.thread")) {
            printHere(tags);
            return;
        }
        Thread other = new Thread(() -> printHere(tags));
        other.start();
        other.join();
    }

    private static void printHere(String[] tags) {
        Map<String, Long> hashes = new TreeMap<>();
        for (String tag : tags) {
            SplitMix random = new SplitMix();
            Faker faker = new Faker(Locale.forLanguageTag(tag), new RandomService(random));
            for (String provider : providers()) {
                Class<?> type = ValueMethods.type(provider);
                ValueMethods.of(type).forEach((method, overloads) -> {
                    long hash = hash(ValueMethods.provider(provider, faker), overloads, random);
                    hashes.merge(Repeatable.name(type, method), hash, SplitMix::mixAt);
                });
            }
        }
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
        System.out.print(lines);
    }

    private static List<String> providers() {
        List<String> providers = new ArrayList<>(ValueMethods.providerNames());
        providers.add(null);
        return providers;
    }

    private static long hash(Object provider, List<Method> overloads, SplitMix random) {
        long hash = 0;
        for (Method method : overloads) {
            for (String word : WORDS) {
                Object[] arguments = arguments(method, word);
                for (int seed = 0; seed < SEEDS; seed++) {
                    random.reset(SplitMix.mix(seed));
                    hash = SplitMix.mixAt(hash, SplitMix.hash(text(provider, method, arguments)));
                }
            }
        }
        return hash;
    }

    private static Object[] arguments(Method method, String word) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = argument(types[i], 5 + 4 * i, word);
        }
        return arguments;
    }

    private static Object argument(Class<?> type, int number, String word) {
        if (type.isArray()) {
            return new String[] {"a", "b", "c"};
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        if (type == boolean.class || type == Boolean.class) {
            return SimpleTypes.argument(type, "true");
        }
        if (type == String.class) {
            return word;
        }
        return SimpleTypes.argument(type, type == char.class ? "x" : "" + number);
    }

    private static String text(Object provider, Method method, Object[] arguments) {
        try {
            return String.valueOf(method.invoke(provider, arguments));
        } catch (InvocationTargetException e) {
            return "fails";
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
