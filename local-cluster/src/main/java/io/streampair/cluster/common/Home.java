// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root folder of this repository: where {@code connect-configs/} and the built modules lie. */
public final class Home {

    static final String PROPERTY = "streampair.home";
    public static final String WORKER_PROPERTIES = "connect-configs/worker.properties";

    private Home() {}

    /**
     * The folder that the system property {@code streampair.home} names; without it, the working directory's nearest
     * ancestor that holds {@code connect-configs/worker.properties}.
     *
     * @throws ClusterException if there is none
     */
    public static Path find() {
        String named = System.getProperty(PROPERTY);
        return named == null
                ? above(Path.of("").toAbsolutePath())
                : Path.of(named).toAbsolutePath().normalize();
    }

    static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(WORKER_PROPERTIES))) {
                return folder;
            }
        }
        throw new ClusterException("No folder from " + start + " upwards holds " + WORKER_PROPERTIES
                + ": run inside the repository, or name its root with -D" + PROPERTY + "=<folder>.");
    }
}
