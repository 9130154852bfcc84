// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The machine's resources, for the preflight. */
interface HostResources {

    boolean isFree(List<String> hosts, int port);

    /** Bytes that this process may still write below the folder. */
    long usableDisk(Path folder) throws IOException;

    /** Bytes of physical memory that new processes could take. */
    long availableMemory();

    Optional<Path> java17();
}
