// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Classes of this module, laid out as a plugin that Connect loads. */
final class PluginFolder {
    private PluginFolder() {}

    /**
     * Writes a plugin.
     *
     * @param plugin a new folder, which then belongs in {@code plugin.path}
     * @param service that the first class provides
     */
    static void write(Path plugin, Class<?> service, Class<?>... classes) throws IOException {
        for (Class<?> each : classes) {
            String name = each.getName().replace('.', '/') + ".class";
            Path file = plugin.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = each.getClassLoader().getResourceAsStream(name)) {
                Files.copy(in, file);
            }
        }
        Path provider = plugin.resolve("META-INF/services").resolve(service.getName());
        Files.createDirectories(provider.getParent());
        Files.writeString(provider, classes[0].getName());
    }
}
