// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void should_put_lines_above_the_live_line() {
        Terminal terminal = new Terminal(out, true, false, 80);
        terminal.live("alive");
        terminal.line("a line");
        terminal.line("another");

        assertThat(printed()).isEqualTo("\r\u001B[Kalive\r\u001B[Ka line\nanother\n");
    }

    @Test
    void should_have_no_live_line_in_a_pipe() {
        Terminal terminal = new Terminal(out, false, false, 80);
        terminal.live("alive");
        terminal.line("a line");

        assertThat(printed()).isEqualTo("a line\n");
    }

    @Test
    void should_colour_on_a_terminal_only_unless_asked_not_to() {
        assertThat(Terminal.of(out, true, 80, Map.of()).good("fine")).isEqualTo("\u001B[32mfine\u001B[0m");
        assertThat(Terminal.of(out, true, 80, Map.of()).bad("bad")).isEqualTo("\u001B[31mbad\u001B[0m");
        assertThat(Terminal.of(out, false, 80, Map.of()).good("fine")).isEqualTo("fine");
        assertThat(Terminal.of(out, true, 80, Map.of("NO_COLOR", "1")).good("fine"))
                .isEqualTo("fine");
        assertThat(Terminal.of(out, true, 80, Map.of("TERM", "dumb")).isInteractive())
                .isFalse();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
