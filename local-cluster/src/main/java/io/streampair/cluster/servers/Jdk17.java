// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.common.PropertiesFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the Java 17 that Cassandra needs: it runs on no later one. */
public final class Jdk17 {

    public static final String MISSING =
            "Cassandra 5.0 runs on Java 17 only, and none was found: install a JDK 17 and name it"
                    + " in JAVA17_HOME, or run this program itself on Java 17.";

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdk17() {}

    /** The {@code java} executable of this JVM if it is a 17, else of the first 17 that the system offers. */
    public static Optional<Path> java() {
        Path own = Path.of(System.getProperty("java.home"));
        return Runtime.version().feature() == 17
                ? Optional.of(Jvm.executable(own))
                : among(candidates(System.getenv(), INSTALLED));
    }

    static List<Path> candidates(Map<String, String> environment, Path installed) {
        List<Path> homes = new ArrayList<>();
        for (String variable : List.of("JAVA_HOME", "JAVA17_HOME")) {
            if (environment.containsKey(variable)) {
                homes.add(Path.of(environment.get(variable)));
            }
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(installed, "*17*")) {
            found.forEach(homes::add);
        } catch (IOException e) {
            // Not every system keeps its JDKs there.
        }
        return homes;
    }

    static Optional<Path> among(List<Path> homes) {
        return homes.stream().filter(Jdk17::is17).map(Jvm::executable).findFirst();
    }

    private static boolean is17(Path home) {
        try {
            String version = PropertiesFile.read(home.resolve("release")).getProperty("JAVA_VERSION", "");
            return version.startsWith("\"17") && Files.isExecutable(Jvm.executable(home));
        } catch (IOException e) {
            return false;
        }
    }
}
