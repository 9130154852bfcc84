// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.planted.DroppedRowConnector;
import io.streampair.chaos.planted.EarlyCommitConnector;
import io.streampair.chaos.planted.ServerClockConnector;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkConnector;

/** The folder of the sink's plugin with one more jar, which holds the sinks with planted bugs. */
final class PlantedPlugin {
    private static final List<Class<? extends SinkConnector>> CONNECTORS =
            List.of(EarlyCommitConnector.class, DroppedRowConnector.class, ServerClockConnector.class);
    private static final String SERVICES = "META-INF/services/" + SinkConnector.class.getName();

    private PlantedPlugin() {}

    /** Fills a folder, which is one for the workers' plugin path then, by the plugin that the build has unpacked. */
    static void install(Path sinkPlugins, Path folder) throws IOException, URISyntaxException {
        Path plugin = Files.createDirectories(folder.resolve("sink-with-planted-bugs"));
        for (Path jar : files(sinkPlugins, ".jar")) {
            Files.copy(jar, plugin.resolve(jar.getFileName()));
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plugin.resolve("planted-bugs.jar")))) {
            Path classes = Path.of(PlantedPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String folderOfClasses = EarlyCommitConnector.class.getPackageName().replace('.', '/');
            for (Path each : files(classes.resolve(folderOfClasses), ".class")) {
                add(jar, folderOfClasses + "/" + each.getFileName(), Files.readAllBytes(each));
            }
            String names = CONNECTORS.stream().map(Class::getName).collect(Collectors.joining("\n"));
            add(jar, SERVICES, names.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Path> files(Path tree, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
