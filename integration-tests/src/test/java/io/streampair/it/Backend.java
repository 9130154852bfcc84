// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import org.testcontainers.DockerClientFactory;

/** What the servers of this run are, by {@code -Dit.backend=process|docker|auto}. */
enum Backend {
    PROCESS,
    DOCKER;

    private static final String PROPERTY = "it.backend";

    /** {@code process} by default; {@code auto} takes Docker where it answers. A choice that cannot be had fails. */
    static Backend chosen() {
        String value = System.getProperty(PROPERTY, "process");
        return switch (value) {
            case "process" -> PROCESS;
            case "docker" -> DOCKER;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? DOCKER : PROCESS;
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + " is \"" + value + "\": it must be process, docker or auto.");
        };
    }
}
