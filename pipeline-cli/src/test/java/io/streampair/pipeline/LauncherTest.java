// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code pipeline}, in a checkout of empty modules, with stand-ins for Java and Maven. */
class LauncherTest {
    private static final List<String> MODULES = List.of(
            "expressions",
            "faker-source-connector",
            "cassandra-sink-connector",
            "local-cluster",
            "verification",
            "pipeline-cli");
    private static final List<String> RUNTIMES =
            List.of("local-cluster/runtimes/kafka", "local-cluster/runtimes/cassandra");
    private static final String JAVA = """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'openjdk version "VERSION" 2026-01-20' >&2; exit 0; }
            for argument; do echo "$argument"; done
            """;
    private static final String MAVEN = "#!/bin/sh\necho built >>\"$BUILDS\"\n";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path bin;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void make_a_built_checkout() throws IOException {
        checkout = folder.resolve("a check out");
        bin = Files.createDirectories(folder.resolve("the bin"));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        environment.put("BUILDS", folder.resolve("builds").toString());
        Files.createDirectories(checkout.resolve("src"));
        Files.copy(Path.of("../pipeline"), checkout.resolve("pipeline"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        Path jar = Files.createFile(folder.resolve("some.jar"));
        for (String module : MODULES) {
            Files.createDirectories(checkout.resolve(module + "/src"));
            Files.createDirectories(checkout.resolve(module + "/target/classes"));
            Files.createDirectories(checkout.resolve(module + "/target/plugins"));
            Files.writeString(checkout.resolve(module + "/pom.xml"), "");
        }
        for (String runtime : RUNTIMES) {
            Files.createDirectories(checkout.resolve(runtime + "/target"));
            Files.writeString(checkout.resolve(runtime + "/target/classpath"), jar.toString());
        }
        Files.writeString(
                checkout.resolve("pipeline-cli/target/classpath"),
                checkout.resolve("local-cluster/target/local-cluster-0.1.0.jar") + ":" + jar);
        program("java", JAVA.replace("VERSION", "17.0.1"));
        program("mvn", MAVEN);
        run("preview");
    }

    @Test
    void should_build_once() throws Exception {
        assertThat(builds()).isEqualTo(1);

        assertThat(run("preview", "--n", "2 3").lines())
                .endsWith("io.streampair.pipeline.Main", "preview", "--n", "2 3")
                .contains("-Dstreampair.home=" + checkout);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void should_say_at_once_what_a_run_does_first() throws Exception {
        assertThat(run("run").lines().findFirst()).contains("Checking what is built…");
    }

    @Test
    void should_build_again_when_a_source_has_changed() throws Exception {
        Files.writeString(checkout.resolve("verification/src/A.java"), "class A {}");

        run("preview");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void should_build_again_when_an_archive_is_missing() throws Exception {
        Files.delete(folder.resolve("some.jar"));

        run("preview");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void should_run_a_copy_with_its_own_classes() throws Exception {
        Path copy = folder.resolve("the copy");
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(checkout.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        checkout = copy;

        String printed = run("preview");

        assertThat(builds()).isEqualTo(1);
        assertThat(printed)
                .contains(copy + "/local-cluster/target/classes", "some.jar")
                .doesNotContain("a check out");
    }

    @Test
    void should_say_that_java_does_not_run() throws Exception {
        program("java", "#!/bin/sh\necho no runtime present >&2\nexit 1\n");

        String printed = run("preview");

        assertThat(printed)
                .contains("java does not run: \"java -version\" ended with exit code 1.", "no runtime present")
                .contains("JAVA_HOME to a JDK 17");
    }

    @Test
    void should_say_that_java_does_not_run_when_it_prints_nothing() throws Exception {
        program("java", "#!/bin/sh\nexit 1\n");

        assertThat(run("preview")).contains("java does not run").contains("exit code 1");
    }

    @Test
    void should_refuse_an_older_java() throws Exception {
        program("java", JAVA.replace("VERSION", "11.0.2"));

        assertThat(run("preview")).contains("java is Java 11; 17 or later is required");
    }

    @Test
    void should_quieten_the_warnings_of_later_versions_of_java() throws Exception {
        assertThat(run("preview")).doesNotContain("--enable-native-access");

        program("java", JAVA.replace("VERSION", "25"));
        assertThat(run("preview")).contains("--enable-native-access=ALL-UNNAMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a:b | a colon", "a,b | a comma", "a\\b | a backslash"})
    void should_refuse_a_folder_that_java_kafka_or_maven_cannot_name(String name, String character) throws Exception {
        Path odd = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("../pipeline"), odd.resolve("pipeline"));
        checkout = odd;

        assertThat(run("preview")).contains(name + " has " + character + " in its path");
    }

    /** In another locale the JVM alters the records that a command prints, and cannot open every folder. */
    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "C.UTF-8, C.UTF-8", "C.utf8, C.utf8"})
    void should_choose_a_locale_with_all_letters(String locale, String chosen) throws Exception {
        program("java", JAVA.replace("VERSION", "17.0.1") + "echo \"locale $LC_ALL.\"\n");
        environment.put("LC_ALL", locale);

        assertThat(run("preview")).contains("locale " + chosen + ".\n");
    }

    private void program(String name, String text) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private long builds() throws IOException {
        return Files.readString(folder.resolve("builds")).lines().count();
    }

    /** All that the script prints. */
    private String run(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", checkout.resolve("pipeline").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
