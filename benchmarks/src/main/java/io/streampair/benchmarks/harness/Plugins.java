// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.sink.DropSinkConnector;
import io.streampair.benchmarks.sink.DropSinkTask;
import io.streampair.benchmarks.source.ConstantSourceConnector;
import io.streampair.benchmarks.source.ConstantSourceTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkConnector;
import org.apache.kafka.connect.source.SourceConnector;

/** The project's plugins and those of this module, whose folder is deleted at the end. */
final class Plugins implements AutoCloseable {
    private final Path home;
    private final Path measuring;

    private Plugins(Path home, Path measuring) {
        this.home = home;
        this.measuring = measuring;
    }

    static Plugins with(Path home) throws IOException {
        Path folder = Files.createTempDirectory("bench-plugins");
        PluginFolder.write(
                folder.resolve("drop-sink"), SinkConnector.class, DropSinkConnector.class, DropSinkTask.class);
        PluginFolder.write(
                folder.resolve("constant-source"),
                SourceConnector.class,
                ConstantSourceConnector.class,
                ConstantSourceTask.class);
        return new Plugins(home, folder);
    }

    List<Path> folders() {
        return List.of(
                home.resolve("faker-source-connector/target/plugins"),
                home.resolve("cassandra-sink-connector/target/plugins"),
                measuring);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(measuring)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
