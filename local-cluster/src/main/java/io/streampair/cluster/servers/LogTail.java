// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The end of a log file, for messages. */
final class LogTail {

    static final int LINES = 40;

    private LogTail() {}

    /** The last {@link #LINES} lines, or a sentence if the file cannot be read. */
    static String of(Path log) {
        Deque<String> tail = new ArrayDeque<>();
        // An InputStreamReader, unlike Files.newBufferedReader, does not stop at bytes that are not UTF-8.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (tail.size() == LINES) {
                    tail.removeFirst();
                }
                tail.addLast(line);
            }
        } catch (IOException e) {
            return "(cannot read " + log + ": " + e + ")";
        }
        return String.join("\n", tail);
    }
}
