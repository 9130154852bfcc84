// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Dockerfile, as far as it can be seen without Docker. */
class ImageTest {
    private static final Path HOME = Home.find();

    @TempDir
    private Path programs;

    /** Where wget would go: a stand-in prints its arguments. */
    private String checked(String listeners) throws IOException, InterruptedException {
        Path wget = programs.resolve("wget");
        Files.writeString(wget, "#!/bin/sh\nfor last in \"$@\"; do :; done\necho \"$last\"\n");
        assertThat(wget.toFile().setExecutable(true)).isTrue();
        ProcessBuilder script =
                new ProcessBuilder(HOME.resolve("src/image/healthy").toString());
        script.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        script.environment().put("CONNECT_LISTENERS", listeners);
        Process process = script.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return output;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://:8083 | http://localhost:8083/health",
                "http://0.0.0.0:9083 | http://localhost:9083/health",
                "https://worker:8443,http://:8083 | https://localhost:8443/health",
                "http://[::]:18083 | http://localhost:18083/health",
                "'' | http://localhost:8083/health"
            })
    void should_check_the_health_on_the_port_that_is_set(String listeners, String address) throws Exception {
        assertThat(checked(listeners)).isEqualTo(address);
    }

    @Test
    void should_name_the_addresses_that_the_pom_has() throws IOException {
        String pom = Files.readString(HOME.resolve("pom.xml"));
        String dockerfile = Files.readString(HOME.resolve("Dockerfile"));
        String repository = property(pom, "repository.url");
        assertThat(dockerfile)
                .contains(
                        "image.source=\"" + repository + "\"",
                        "image.documentation=\""
                                + property(pom, "documentation.url").replace("${repository.url}", repository) + "\"",
                        "KAFKA_VERSION=" + property(pom, "kafka-image.version"));
        for (String label : List.of("title", "description", "licenses", "vendor", "version", "revision")) {
            assertThat(dockerfile).contains("org.opencontainers.image." + label + "=");
        }
    }

    @Test
    void should_give_the_running_user_nothing_to_change() throws IOException {
        List<String> lines = Files.readAllLines(HOME.resolve("Dockerfile"));
        List<String> last = lines.subList(lines.lastIndexOf("FROM apache/kafka:${KAFKA_VERSION}"), lines.size());
        assertThat(last)
                .filteredOn(line -> line.startsWith("COPY"))
                .allMatch(line -> line.contains("--chown=root:root"));
        assertThat(last).contains("USER appuser");
    }

    private static String property(String pom, String name) {
        Matcher value = Pattern.compile("<" + name + ">(.*)</" + name + ">").matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
