// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.FakerSourceConnector;
import io.streampair.faker.SimulatedSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceTask;

/** The source as it is shipped; a planted bug is a product with another method. */
class Product {
    List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
        FakerSourceConnector connector = new FakerSourceConnector();
        connector.start(configuration);
        return connector.taskConfigs(tasks);
    }

    boolean alterOffsets(Map<String, String> configuration, Map<Map<String, ?>, Map<String, ?>> offsets) {
        return new FakerSourceConnector().alterOffsets(configuration, offsets);
    }

    SourceTask task(SimulatedSource.Waits waits) {
        return SimulatedSource.task(waits);
    }
}
