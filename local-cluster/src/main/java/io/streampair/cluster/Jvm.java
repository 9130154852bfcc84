// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import java.nio.file.Path;

/** What a server's JVM runs on: the {@code java} executable, the class path and the greatest heap, such as 512m. */
record Jvm(Path java, String classPath, String heap) {

    /** On the Java of this very JVM. */
    static Jvm own(String classPath, String heap) {
        return new Jvm(executable(Path.of(System.getProperty("java.home"))), classPath, heap);
    }

    static Path executable(Path javaHome) {
        return javaHome.resolve("bin/java");
    }
}
