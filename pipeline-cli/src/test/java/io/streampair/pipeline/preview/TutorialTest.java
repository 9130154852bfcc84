// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.pipeline.Main;
import io.streampair.pipeline.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the commands in docs/tutorial.md print is what the page shows: {@code mvn test -Dupdate.docs=true} writes it anew.
 */
class TutorialTest {
    private static final Path PAGE = Path.of("../docs/tutorial.md");
    private static final int STEPS = 6;

    /** A document, the command that prints records of it, and what that prints. */
    private static final Pattern STEP =
            Pattern.compile("(?s)```yaml\n(.*?)```\n\n`\\./pipeline ([^`]*)`\n\n```text\n(.*?)```");

    @Test
    void should_print_what_the_page_shows(@TempDir Path folder) throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder made = new StringBuilder();
        Matcher step = STEP.matcher(page);
        int steps = 0;
        int end = 0;
        while (step.find()) {
            Path file = folder.resolve("shop.yaml");
            Files.writeString(file, step.group(1));
            made.append(page, end, step.start(3)).append(printed(step.group(2).replace("shop.yaml", file.toString())));
            end = step.end(3);
            steps++;
        }
        made.append(page.substring(end));
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, made);
        }
        assertThat(steps).isEqualTo(STEPS);
        assertThat(made.toString())
                .as("docs/tutorial.md: -Dtest=TutorialTest -Dupdate.docs=true writes it anew")
                .isEqualTo(Files.readString(PAGE));
    }

    private static String printed(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), false, false, 0);
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        int code = Main.commandLine(terminal, () -> Path.of("..")).execute(arguments.toArray(String[]::new));
        assertThat(code).as(command).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
