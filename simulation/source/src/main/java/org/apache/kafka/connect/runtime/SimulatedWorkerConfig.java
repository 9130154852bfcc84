// SPDX-License-Identifier: Apache-2.0
package org.apache.kafka.connect.runtime;

import java.util.Map;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;

/** A worker's configuration, in which the time to wait for acknowledgements can be over. */
final class SimulatedWorkerConfig extends StandaloneConfig {
    private boolean waited;

    SimulatedWorkerConfig() {
        super(Map.of(
                "bootstrap.servers", "localhost:9",
                "key.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "offset.storage.file.filename", "none",
                "topic.tracking.enable", "false",
                "metric.reporters", ""));
    }

    /** Whether the wait for acknowledgements has been made, in simulated time. */
    void waited(boolean so) {
        waited = so;
    }

    @Override
    public Long getLong(String key) {
        return waited && key.equals(OFFSET_COMMIT_TIMEOUT_MS_CONFIG) ? Long.valueOf(0) : super.getLong(key);
    }
}
