// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PageLookTest {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch looking = new CountDownLatch(1);

    /** As Kafka's consumer, it does not do anything on a thread that is interrupted. */
    private final class Client implements PageLook.Look {
        private final boolean blocks;

        Client(boolean blocks) {
            this.blocks = blocks;
        }

        @Override
        public void look(long written) {
            calls.add("look");
            looking.countDown();
            while (blocks) {
                refuseIfInterrupted();
                Thread.onSpinWait();
            }
        }

        private void refuseIfInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }

        @Override
        public void failed(String why) {
            calls.add("failed: " + why);
        }

        @Override
        public void close() {
            refuseIfInterrupted();
            calls.add("closed");
        }
    }

    private void assertEnds(boolean amidALook) throws InterruptedException {
        PageLook look = new PageLook(() -> true, List.of(new Client(amidALook))).start();
        looking.await();
        look.close();
        await().untilAsserted(() -> assertThat(calls).containsExactly("look", "closed"));
    }

    @Test
    void should_close_its_clients_when_it_ends() throws InterruptedException {
        assertEnds(false);
    }

    @Test
    void should_say_nothing_of_a_look_that_the_end_has_interrupted() throws InterruptedException {
        assertEnds(true);
    }
}
