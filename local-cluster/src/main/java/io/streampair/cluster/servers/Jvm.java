// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * What a server's JVM runs on: the {@code java} executable, the class path, the greatest heap, such as 512m, and further options.
 */
public record Jvm(Path java, String classPath, String heap, List<String> options) {

    /** Compile less and collect on one thread: a server is up with much less work of the processor, and slower from then on. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** On the Java of this very JVM. */
    public static Jvm own(String classPath, String heap, List<String> options) {
        return new Jvm(executable(Path.of(System.getProperty("java.home"))), classPath, heap, options);
    }

    static Path executable(Path javaHome) {
        return javaHome.resolve("bin/java");
    }
}
