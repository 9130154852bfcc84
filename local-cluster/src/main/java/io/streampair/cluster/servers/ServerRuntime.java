// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.common.ClusterException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server's class path, which the build writes into a folder of this name in local-cluster/runtimes. */
public record ServerRuntime(String name) {
    public static final ServerRuntime KAFKA = new ServerRuntime("kafka");
    public static final ServerRuntime CASSANDRA = new ServerRuntime("cassandra");

    public static final String BUILD_FIRST = " Build first: mvn -DskipTests package";

    /** The same server in another version, such as 3.9. */
    public ServerRuntime version(String version) {
        return new ServerRuntime(name + "-" + version);
    }

    public Path file(Path home) {
        return home.resolve("local-cluster/runtimes/" + name + "/target/classpath");
    }

    /** @throws ClusterException if the file, or an archive that it names, is not there */
    public String classPath(Path home) {
        Path file = file(home);
        String classPath;
        try {
            classPath = Files.readString(file).strip();
        } catch (IOException e) {
            throw new ClusterException("The class path file " + file + " is missing." + BUILD_FIRST, e);
        }
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!Files.exists(Path.of(entry))) {
                throw new ClusterException(
                        "The class path file " + file + " names " + entry + ", which is missing." + BUILD_FIRST);
            }
        }
        return classPath;
    }
}
