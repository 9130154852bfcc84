// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.common.ClusterException;
import io.streampair.cluster.servers.ServerRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    private final FakeHost host = new FakeHost();

    @Test
    void should_pass_when_nothing_is_in_the_way() throws IOException {
        write("local-cluster/runtimes/kafka/target/classpath", folder.toString());
        write("local-cluster/runtimes/cassandra/target/classpath", folder.toString());

        LocalClusterBuilder wanted = LocalCluster.builder().home(folder).pluginPath(List.of(folder));

        assertThatCode(() -> Preflight.of(wanted, folder, host).verdict()).doesNotThrowAnyException();
    }

    @Test
    void should_say_everything_at_once() {
        host.usableDisk = GIB;
        host.availableMemory = GIB;
        host.java17 = Optional.empty();
        Path plugins = folder.resolve("plugins");
        LocalClusterBuilder wanted = LocalCluster.builder().home(folder).pluginPath(List.of(plugins));

        assertThatThrownBy(() -> Preflight.of(wanted, folder, host).verdict())
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("Only 1024 MiB of disk are free at " + folder)
                .hasMessageContaining("add up to 2048 MiB and only 1024 MiB of memory are available")
                .hasMessageContaining(ServerRuntime.KAFKA.file(folder) + " is missing. Build first: mvn")
                .hasMessageContaining(ServerRuntime.CASSANDRA.file(folder) + " is missing. Build first: mvn")
                .hasMessageContaining("The plugin folder " + plugins + " is missing. Build first: mvn")
                .hasMessageContaining("JAVA17_HOME");
    }

    @Test
    void should_ask_only_for_what_the_servers_need() throws IOException {
        host.java17 = Optional.empty();
        write("local-cluster/runtimes/kafka/target/classpath", folder.toString());
        LocalClusterBuilder wanted =
                LocalCluster.builder().home(folder).cassandraNodes(0).workers(0);

        assertThatCode(() -> Preflight.of(wanted, folder, host).verdict()).doesNotThrowAnyException();
    }

    @Test
    void should_name_the_port_that_is_taken() {
        host.takenPort = 9042;
        List<PortPlan.Endpoint> endpoints = List.of(
                new PortPlan.Endpoint("broker-1", List.of("127.0.0.1"), 9092),
                new PortPlan.Endpoint("cassandra", List.of("127.0.0.1", "127.0.0.2"), 9042));

        assertThatThrownBy(() -> new Preflight(host).ports(endpoints).verdict())
                .hasMessageContaining("Port 9042 on 127.0.0.1, 127.0.0.2 is in use, and cassandra needs it")
                .hasMessageContaining("stop the process that listens there")
                .hasMessageNotContaining("9092");
    }

    @Test
    void should_name_the_archive_that_is_gone() throws IOException {
        write("local-cluster/runtimes/kafka/target/classpath", folder + ":" + folder.resolve("gone.jar"));

        assertThatThrownBy(() -> new Preflight(host)
                        .classPath(ServerRuntime.KAFKA, folder)
                        .verdict())
                .hasMessageContaining("names " + folder.resolve("gone.jar") + ", which is missing. Build first");
    }

    @Test
    void should_refuse_a_heap_that_is_no_size() {
        assertThatThrownBy(() -> new Preflight(host).memory(List.of("much")))
                .hasMessageContaining("\"much\"")
                .hasMessageContaining("512m");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static final class FakeHost implements HostResources {

        private int takenPort;
        private long usableDisk = 10 * GIB;
        private long availableMemory = 10 * GIB;
        private Optional<Path> java17 = Optional.of(Path.of("java"));

        @Override
        public boolean isFree(List<String> hosts, int port) {
            return port != takenPort;
        }

        @Override
        public long usableDisk(Path folder) {
            return usableDisk;
        }

        @Override
        public long availableMemory() {
            return availableMemory;
        }

        @Override
        public Optional<Path> java17() {
            return java17;
        }
    }
}
