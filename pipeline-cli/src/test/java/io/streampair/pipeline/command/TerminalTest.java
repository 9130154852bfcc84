// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

        assertThat(printed()).isEqualTo("\r\u001B[Jalive\r\u001B[Ja line\nanother\n");
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
        assertThat(Terminal.of(out, true, () -> 80, Map.of()).good("fine")).isEqualTo("\u001B[32mfine\u001B[0m");
        assertThat(Terminal.of(out, true, () -> 80, Map.of()).bad("bad")).isEqualTo("\u001B[31mbad\u001B[0m");
        assertThat(Terminal.of(out, false, () -> 80, Map.of()).good("fine")).isEqualTo("fine");
        assertThat(Terminal.of(out, true, () -> 80, Map.of("NO_COLOR", "1")).good("fine"))
                .isEqualTo("fine");
        assertThat(Terminal.of(out, true, () -> 80, Map.of("TERM", "dumb")).isInteractive())
                .isFalse();
    }

    @Test
    void should_rewrite_several_live_lines() {
        Terminal terminal = new Terminal(out, true, false, 80);
        terminal.live(List.of("one", "two"));
        terminal.live(List.of("three"));

        assertThat(printed()).isEqualTo("\r\u001B[Jone\ntwo\u001B[1A\r\u001B[Jthree");
    }

    @Test
    void should_cut_live_lines_at_the_edge() {
        Terminal terminal = new Terminal(out, true, false, 6);
        terminal.live("123456789");

        assertThat(printed()).isEqualTo("\r\u001B[J12345");
    }

    @Test
    void should_erase_live_lines_that_a_narrower_terminal_has_wrapped() {
        AtomicInteger width = new AtomicInteger(80);
        Terminal terminal = new Terminal(out, true, false, width::get);
        terminal.live("a line of 20 letters");
        width.set(8);
        terminal.eraseLiveLine();

        assertThat(printed()).endsWith("letters\u001B[2A\r\u001B[J");
    }

    @Test
    void should_notice_that_nobody_reads_any_more() {
        Terminal terminal = new Terminal(
                new PrintStream(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                }),
                false,
                false,
                80);
        assertThat(terminal.hasReader()).isTrue();

        terminal.line("a line");
        assertThat(terminal.hasReader()).isFalse();
    }

    @Test
    void should_read_the_width_that_the_terminal_tells() {
        assertThat(TerminalWidth.parse("24 53\n", 100)).isEqualTo(53);
        assertThat(TerminalWidth.parse("0 0\n", 100)).isEqualTo(100);
        assertThat(TerminalWidth.parse("", 100)).isEqualTo(100);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
