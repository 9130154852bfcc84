// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import io.streampair.cluster.common.Home;
import io.streampair.cluster.common.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A worker's properties: the repository's own, with the folders of the plugins. */
public final class WorkerProperties {

    private static final String PLUGIN_PATH = "plugin.path";

    private WorkerProperties() {}

    /** @param overrides applied last */
    public static Properties of(Path home, List<Path> pluginPath, Map<String, String> overrides) throws IOException {
        Properties properties = PropertiesFile.read(home.resolve(Home.WORKER_PROPERTIES));
        // Connect rejects an empty list of folders: leave the key out.
        properties.remove(PLUGIN_PATH);
        if (!pluginPath.isEmpty()) {
            properties.setProperty(
                    PLUGIN_PATH, pluginPath.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        properties.putAll(overrides);
        return properties;
    }
}
