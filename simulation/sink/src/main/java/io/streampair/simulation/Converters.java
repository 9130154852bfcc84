// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.StringConverter;
import org.apache.kafka.connect.transforms.Transformation;

/** The converters and transforms that a sink is configured with. */
record Converters(Settings settings) {
    Converter keys() {
        Converter converter = settings.workload().hasClustering() ? new JsonConverter() : new StringConverter();
        converter.configure(Map.of("schemas.enable", "false"), true);
        return converter;
    }

    Converter values() {
        Map<String, String> config = new HashMap<>();
        config.put("schemas.enable", Boolean.toString(settings.workload().hasSchemas()));
        JsonConverter converter = new JsonConverter();
        converter.configure(config, false);
        return converter;
    }

    List<Transformation<SinkRecord>> transformations() {
        List<Transformation<SinkRecord>> transformations = new ArrayList<>();
        if (!settings.filters()) {
            transformations.add(new DroppingTransform());
        }
        if (settings.renames()) {
            transformations.add(new RenamingTransform());
        }
        return transformations;
    }
}
