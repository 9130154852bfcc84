// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void should_keep_the_last_forty_lines() throws IOException {
        Path log = folder.resolve("log");
        Files.write(log, lines(1, 100));

        assertThat(LogTail.of(log)).isEqualTo(String.join("\n", lines(61, 100)));
    }

    @Test
    void should_keep_all_of_a_short_log() throws IOException {
        Path log = folder.resolve("log");
        Files.write(log, new byte[] {'a', (byte) 0xff, '\n', 'b'});

        assertThat(LogTail.of(log)).startsWith("a").endsWith("\nb");
    }

    @Test
    void should_say_that_there_is_no_log() {
        assertThat(LogTail.of(folder.resolve("none"))).contains("cannot read").contains("none");
    }

    private static List<String> lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i).toList();
    }
}
