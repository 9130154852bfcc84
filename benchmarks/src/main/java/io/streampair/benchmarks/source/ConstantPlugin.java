// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The classes of the constant source, laid out as a plugin that Connect loads. */
final class ConstantPlugin {
    private ConstantPlugin() {}

    /** Writes the plugin into a new folder below this one, which then belongs in {@code plugin.path}. */
    static void writeInto(Path folder) throws IOException {
        Path plugin = folder.resolve("constant-source");
        for (Class<?> each : new Class<?>[] {ConstantSourceConnector.class, ConstantSourceTask.class}) {
            String name = each.getName().replace('.', '/') + ".class";
            Path file = plugin.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = each.getClassLoader().getResourceAsStream(name)) {
                Files.copy(in, file);
            }
        }
        Path service = plugin.resolve("META-INF/services/org.apache.kafka.connect.source.SourceConnector");
        Files.createDirectories(service.getParent());
        Files.writeString(service, ConstantSourceConnector.class.getName());
    }
}
