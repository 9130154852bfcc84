// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/troubleshooting.md and the messages in the code of the plugins. */
class TroubleshootingPageTest {
    private static final Path HOME = Home.find();
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`.+?) \\|");
    private static final Pattern MESSAGE = Pattern.compile("`([^`]+)`");

    /** What logs a warning or fails a task, up to its first text. */
    private static final Pattern TOLD =
            Pattern.compile("(?:LOG\\.(?:warn|error)\\(|new (?:ConnectException|RefusedSettingException)\\()\\s*"
                    + "\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Shorter texts are only what joins a name and a reason. */
    private static final int TELLING = 11;

    /** The code of both plugins, with texts that are split over lines joined. */
    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String plugin : List.of("cassandra-sink-connector", "faker-source-connector")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(plugin + "/src/main/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        return code.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }

    /** The messages of the page, each as its parts between names and values. */
    private static List<List<String>> messages() throws IOException {
        List<List<String>> messages = new ArrayList<>();
        Matcher cell = FIRST_CELL.matcher(Files.readString(HOME.resolve("docs/troubleshooting.md")));
        while (cell.find()) {
            Matcher message = MESSAGE.matcher(cell.group(1));
            while (message.find()) {
                messages.add(Stream.of(message.group(1).split("…", -1))
                        .map(String::strip)
                        .filter(part -> part.length() > 2)
                        .toList());
            }
        }
        return messages;
    }

    @Test
    void should_list_only_messages_that_the_code_has() throws IOException {
        String code = code();
        assertThat(messages()).hasSizeGreaterThan(60);
        for (List<String> message : messages()) {
            assertThat(message).isNotEmpty();
            for (String part : message) {
                assertThat(code.contains(part)).as(part).isTrue();
            }
        }
    }

    @Test
    void should_list_what_is_logged_as_a_warning_or_fails_a_task() throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher told = TOLD.matcher(code());
        while (told.find()) {
            String text = told.group(1);
            if (text.length() >= TELLING && messages().stream().noneMatch(parts -> isAbout(text, parts))) {
                missing.add(text);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isAbout(String text, List<String> parts) {
        return parts.stream().anyMatch(part -> part.contains(text.strip()) || text.contains(part));
    }
}
