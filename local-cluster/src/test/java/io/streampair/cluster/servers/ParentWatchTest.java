// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    @TempDir
    Path folder;

    @Test
    void should_end_the_child_when_its_parent_is_killed() throws Exception {
        Process parent = new ProcessBuilder(
                        jvm().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            parent.destroyForcibly();

            child.onExit().get(1, TimeUnit.MINUTES);
            assertThat(child.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void should_pass_the_arguments_on_and_end_with_the_real_program() throws Exception {
        Path log = folder.resolve("log");
        Process child = new JavaCommand(
                        jvm(), List.of("-Dwith=a \"quoted\" \\ text"), Echo.class.getName(), List.of("a b", "c\\d"))
                .start(folder, log, Map.of("GREETING", "hello"));

        assertThat(child.waitFor()).isEqualTo(7);
        assertThat(log).hasContent("[a b, c\\d] a \"quoted\" \\ text hello");
        child.getOutputStream().close();
    }

    private static Jvm jvm() {
        return Jvm.own(System.getProperty("java.class.path"), "64m", List.of());
    }

    /** Starts a child that would run without end, prints its process id, and waits to be killed. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            Process child = new JavaCommand(jvm(), List.of(), Forever.class.getName(), List.of())
                    .start(folder, folder.resolve("log"), Map.of());
            System.out.println(child.pid());
            child.waitFor();
        }
    }

    static final class Forever {
        public static void main(String[] args) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class Echo {
        public static void main(String[] args) {
            System.out.println(List.of(args) + " " + System.getProperty("with") + " " + System.getenv("GREETING"));
            System.exit(7);
        }
    }
}
