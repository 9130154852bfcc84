// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.LocalCluster;
import java.util.Map;

/** The clusters of this run: started when first asked for, stopped when the JVM ends. */
final class Clusters {
    private static LocalCluster standard;
    private static LocalCluster faulty;

    private Clusters() {}

    /** One broker, two workers and one Cassandra node with the settings that the repository ships. */
    static synchronized LocalCluster standard() {
        if (standard == null) {
            standard = LocalCluster.builder().workers(2).start();
        }
        return standard;
    }

    /** The same for tests that break things: its workers commit often, so that there is something to go on from. */
    static synchronized LocalCluster faulty() {
        if (faulty == null) {
            faulty = LocalCluster.builder()
                    .workers(2)
                    .workerProperties(Map.of("offset.flush.interval.ms", "2000"))
                    .start();
        }
        return faulty;
    }
}
