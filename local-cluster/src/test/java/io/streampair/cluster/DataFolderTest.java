// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.common.ClusterException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void should_serve_one_cluster_at_a_time() {
        Path path = parent.resolve("data");
        DataFolder first = DataFolder.open(path);

        assertThatThrownBy(() -> DataFolder.open(path))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        first.close();
        DataFolder.open(path).close();
    }

    @Test
    void should_name_the_other_process_that_uses_the_folder() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }

        DataFolder.open(parent).close();
    }

    /** Opens the folder and keeps it until it is killed. */
    static final class Owner {
        public static void main(String[] args) throws InterruptedException {
            try (DataFolder folder = DataFolder.open(args.length == 0 ? null : Path.of(args[0]))) {
                System.out.println(folder.path().toFile().isDirectory() ? "open" : "not there");
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void should_delete_the_temporary_folder_of_a_killed_process_at_the_next_start() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.io.tmpdir=" + parent,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            try (DataFolder own = DataFolder.temporary(parent)) {
                assertThat(parent).isDirectoryContaining(own.path()::equals);
                assertThat(parent.toFile().list())
                        .as("a live process's is kept")
                        .hasSize(2);
            }
        } finally {
            other.destroyForcibly().waitFor();
        }

        try (DataFolder own = DataFolder.temporary(parent)) {
            assertThat(parent.toFile().list())
                    .containsExactly(own.path().getFileName().toString());
        }
    }

    @Test
    void should_keep_the_temporary_folders_of_this_process_and_of_other_programs() throws IOException {
        Files.createDirectories(parent.resolve("streampair-of-another-program"));
        try (DataFolder first = DataFolder.temporary(parent);
                DataFolder second = DataFolder.temporary(parent)) {
            assertThat(first.path()).isDirectory();
            assertThat(second.path()).isDirectory();
        }
        assertThat(parent.toFile().list()).containsExactly("streampair-of-another-program");
    }

    @Test
    void should_delete_a_temporary_folder() throws IOException {
        DataFolder folder = DataFolder.open(null);
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/c"), "text");

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }
}
