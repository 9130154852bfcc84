// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import io.streampair.cluster.client.ConnectorFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connector's name and settings, in the form of the body of {@code POST /connectors}. */
record Connector(String name, Map<String, String> config) {
    static Connector read(Path file) {
        ConnectorFile read = ConnectorFile.read(file);
        return new Connector(read.name(), read.config());
    }

    Connector with(Map<String, String> overrides) {
        Map<String, String> changed = new LinkedHashMap<>(config);
        changed.putAll(overrides);
        return new Connector(name, changed);
    }
}
