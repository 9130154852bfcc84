// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kafka's own tool finds both plugins in the unpacked archives, loadable and with a manifest (KIP-898). */
class PluginPathIT {
    private static final int NAME = 0;
    private static final int VERSION = 3;
    private static final int IS_LOADABLE = 5;
    private static final int HAS_MANIFEST = 6;

    @Test
    void should_list_both_plugins_as_loadable_with_a_manifest() throws Exception {
        List<String> found = new ArrayList<>();
        for (String line : list().lines().toList()) {
            String[] columns = line.split("\t", -1);
            if (columns[NAME].startsWith("io.streampair")) {
                found.add(
                        String.join(" ", columns[NAME], columns[VERSION], columns[IS_LOADABLE], columns[HAS_MANIFEST]));
            }
        }
        List<String> expected = new ArrayList<>();
        for (Archive archive : Archive.values()) {
            expected.add(archive.connectorClass() + " " + Archive.version() + " true true");
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String list() throws Exception {
        Path classPath = Home.find().resolve("local-cluster/runtimes/kafka/target/classpath");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Files.readString(classPath).strip(),
                        "org.apache.kafka.tools.ConnectPluginPath",
                        "list",
                        "--plugin-path",
                        Installation.folder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(output).isZero();
        return output;
    }
}
