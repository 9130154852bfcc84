// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.common.ClusterException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    Path folder;

    @Test
    void should_say_why_a_process_ended_while_starting() {
        ServerProcess server = new FakeServer(Dying.class);
        server.start();

        assertThatThrownBy(server::awaitReady)
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("fake ended with exit code 3 while it was starting")
                .hasMessageContaining("the port is taken");
    }

    @Test
    void should_let_the_process_finish_its_stop() {
        ServerProcess server = new FakeServer(Orderly.class);
        server.start();
        server.awaitReady();

        server.suspend();
        assertThat(server.isRunning()).isFalse();
        server.stop();

        assertThat(server.isAlive()).isFalse();
        assertThat(server.log()).content().contains("stopped in order");
    }

    @Test
    void should_start_again_after_a_kill() {
        ServerProcess server = new FakeServer(Orderly.class);
        server.start();
        long first = server.pid();
        server.start();
        assertThat(server.pid()).isEqualTo(first);

        server.kill();
        assertThat(server.isAlive()).isFalse();
        server.start();

        assertThat(server.isAlive()).isTrue();
        assertThat(server.pid()).isNotEqualTo(first);
        server.kill();
    }

    static final class Dying {
        public static void main(String[] args) {
            System.out.println("the port is taken");
            System.exit(3);
        }
    }

    static final class Orderly {
        public static void main(String[] args) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
            System.out.println("up");
            new CountDownLatch(1).await();
        }
    }

    private final class FakeServer extends ServerProcess {

        private final Class<?> program;

        FakeServer(Class<?> program) {
            super(new ServerFiles("fake", folder.resolve("fake"), folder.resolve("fake.log")));
            this.program = program;
        }

        @Override
        public String endpoint() {
            return "nowhere";
        }

        @Override
        JavaCommand prepare() {
            Jvm jvm = Jvm.own(System.getProperty("java.class.path"), "64m", List.of());
            return new JavaCommand(jvm, List.of(), program.getName(), List.of());
        }

        @Override
        void probe() {
            if (!LogTail.of(log()).contains("up")) {
                throw new IllegalStateException("not up yet");
            }
        }
    }
}
