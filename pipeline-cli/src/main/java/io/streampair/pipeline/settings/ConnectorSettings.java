// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.cluster.client.ConnectorFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connector's name and settings, in the form of the body of {@code POST /connectors}. */
public record ConnectorSettings(String name, Map<String, String> config) {
    public static ConnectorSettings read(Path file) {
        ConnectorFile read = ConnectorFile.read(file);
        return new ConnectorSettings(read.name(), read.config());
    }

    public ConnectorSettings with(Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.putAll(overrides);
        return new ConnectorSettings(name, changed);
    }
}
