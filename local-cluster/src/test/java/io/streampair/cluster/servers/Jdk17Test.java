// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Jdk17Test {

    @TempDir
    Path folder;

    @Test
    void should_choose_the_first_that_is_a_17() throws IOException {
        Path later = jdk("java-25", "25.0.1");
        Path wanted = jdk("java-17", "17.0.15");

        assertThat(Jdk17.among(List.of(folder.resolve("none"), later, wanted))).contains(wanted.resolve("bin/java"));
        assertThat(Jdk17.among(List.of(later))).isEmpty();
    }

    @Test
    void should_look_at_the_environment_before_what_is_installed() throws IOException {
        Path installed = jdk("java-17", "17.0.15");

        assertThat(Jdk17.candidates(Map.of("JAVA17_HOME", "/b", "JAVA_HOME", "/a"), folder))
                .containsExactly(Path.of("/a"), Path.of("/b"), installed);
        assertThat(Jdk17.candidates(Map.of(), folder.resolve("none"))).isEmpty();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
