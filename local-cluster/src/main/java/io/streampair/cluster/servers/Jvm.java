// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * How to run a server's JVM: the {@code java} executable, the class path, the maximum heap, such as 512m, and further
 * options.
 */
public record Jvm(Path java, String classPath, String heap, List<String> options) {

    /** Compile less and collect garbage on one thread: a server starts with much less CPU time but runs slower. */
    public static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** On the Java of this JVM. */
    public static Jvm own(String classPath, String heap, List<String> options) {
        return new Jvm(executable(Path.of(System.getProperty("java.home"))), classPath, heap, options);
    }

    static Path executable(Path javaHome) {
        return javaHome.resolve("bin/java");
    }
}
