// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The class paths of the servers, which the build writes. */
enum Runtimes {
    KAFKA,
    CASSANDRA;

    static final String BUILD_FIRST = " Build first: mvn -DskipTests package";

    Path file(Path home) {
        return home.resolve("local-cluster/runtimes/" + name().toLowerCase(Locale.ROOT) + "/target/classpath");
    }

    /** @throws ClusterException if the file, or an archive that it names, is not there */
    String classPath(Path home) {
        Path file = file(home);
        String classPath;
        try {
            classPath = Files.readString(file).strip();
        } catch (IOException e) {
            throw new ClusterException("The class path " + file + " is not there." + BUILD_FIRST, e);
        }
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!Files.exists(Path.of(entry))) {
                throw new ClusterException(
                        "The class path " + file + " names " + entry + ", which is not there." + BUILD_FIRST);
            }
        }
        return classPath;
    }
}
