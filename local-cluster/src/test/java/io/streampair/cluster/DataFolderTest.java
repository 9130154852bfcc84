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
            try (DataFolder folder = DataFolder.open(Path.of(args[0]))) {
                System.out.println(folder.path().toFile().isDirectory() ? "open" : "not there");
                new CountDownLatch(1).await();
            }
        }
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
