// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Calls all methods that expressions may call in JVMs with different dates, locales, time zones, threads and object
 * hashes. Those with different values must be refused: -Dupdate.golden=true writes their names into the resource.
 */
class RepeatableTest {
    private static final Path RESOURCE =
            Path.of("src/main/resources/io/streampair/faker/generate/unrepeatable-methods.txt");
    private static final String[] FEW_LOCALES = {"en", "zh-CN"};
    private static final String[] MORE_LOCALES = {
        "en", "ar", "bg", "ca", "cs", "da-DK", "de", "de-AT", "el", "en-GB", "en-ZA", "es", "es-MX", "et", "fa", "fi",
        "fr", "he", "hu", "hy", "id", "it", "ja", "ka", "ko", "lv", "nl", "nb-NO", "pl", "pt", "pt-BR", "ro-MD", "ru",
        "sk", "sv", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"
    };

    @Test
    void should_refuse_each_method_that_is_not_repeatable() throws Exception {
        checkAll(FEW_LOCALES);
    }

    @Test
    @Tag("full")
    void should_refuse_each_method_that_is_not_repeatable_in_some_locale() throws Exception {
        checkAll(MORE_LOCALES);
    }

    private static void checkAll(String[] locales) throws IOException, InterruptedException {
        List<Process> jvms = List.of(
                jvm(locales, "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"),
                jvm(
                        locales,
                        "-Duser.language=tr",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Ddays.ahead=3439",
                        "-Dother.thread=true",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=3"),
                jvm(
                        locales,
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=America/Los_Angeles",
                        "-Ddays.ahead=200",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-UseLibmIntrinsic",
                        "-Dother.thread=true"));
        Map<String, Set<String>> values = new TreeMap<>();
        for (Process jvm : jvms) {
            for (String line : new String(jvm.getInputStream().readAllBytes(), UTF_8).split("\n", -1)) {
                if (line.isEmpty()) {
                    continue;
                }
                values.computeIfAbsent(line.split(" ", -1)[0], name -> new TreeSet<>())
                        .add(line);
            }
            assertThat(jvm.waitFor()).isZero();
        }
        assertThat(values).hasSizeGreaterThan(1_000);
        Set<String> unrepeatable = new TreeSet<>();
        values.forEach((name, different) -> {
            if (different.size() > 1) {
                unrepeatable.add(name);
            }
        });
        if (Boolean.getBoolean("update.golden")) {
            Set<String> known = new TreeSet<>(Files.readAllLines(RESOURCE));
            known.retainAll(values.keySet());
            known.addAll(unrepeatable);
            Files.writeString(RESOURCE, String.join("\n", known) + "\n");
        }
        assertThat(Files.readAllLines(RESOURCE)).containsAll(unrepeatable);
        assertThat(values.keySet()).containsAll(Files.readAllLines(RESOURCE));
    }

    private static Process jvm(String[] locales, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        String home = System.getProperty("other.java.home", System.getProperty("java.home"));
        command.add(Path.of(home, "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(MethodValues.class.getName());
        command.addAll(List.of(locales));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
