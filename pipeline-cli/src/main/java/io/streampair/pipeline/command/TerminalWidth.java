// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The width of the terminal in columns, asked for again when it is older than half a second: it may be resized. */
final class TerminalWidth implements IntSupplier {
    static final int DEFAULT = 100;

    private static final File TERMINAL = new File("/dev/tty");
    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");
    private static final long VALID_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private int width = DEFAULT;
    private boolean known;
    private long askedAt;

    @Override
    public synchronized int getAsInt() {
        long now = System.nanoTime();
        if (!known || now - askedAt > VALID_NANOS) {
            width = ask(width);
            known = true;
            askedAt = now;
        }
        return width;
    }

    private static int ask(int otherwise) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8), otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    /** Reads the answer of {@code stty size}, rows and columns; a terminal that does not know its size answers 0. */
    static int parse(String answer, int otherwise) {
        Matcher size = SIZE.matcher(answer);
        return size.matches() ? Integer.parseInt(size.group(1)) : otherwise;
    }
}
