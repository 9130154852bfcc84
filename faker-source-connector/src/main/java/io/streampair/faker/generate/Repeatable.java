// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Knows the methods of Datafaker whose values depend on more than the random draws: on the clock, on the JVM, its
 * locale or its threads, or on earlier values. A test finds them by calling all allowed methods in JVMs that differ,
 * and writes their names into a resource.
 */
final class Repeatable {
    private static final Set<String> UNREPEATABLE = read();

    private Repeatable() {}

    private static Set<String> read() {
        try (InputStream in = Repeatable.class.getResourceAsStream("unrepeatable-methods.txt")) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource unrepeatable-methods.txt of the connector", e);
        }
    }

    /** Whether a method of a provider does not make the same values in each JVM. */
    static boolean isUnrepeatable(Class<?> provider, String method) {
        return UNREPEATABLE.contains(name(provider, method));
    }

    /** The name of a method in the resource. */
    static String name(Class<?> provider, String method) {
        return provider.getSimpleName() + "." + ValueMethods.plain(method);
    }
}
