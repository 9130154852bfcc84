// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cluster.common.ClusterException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrentlyTest {

    @Test
    void should_run_all_at_the_same_time() {
        CountDownLatch both = new CountDownLatch(2);
        Runnable meet = () -> {
            both.countDown();
            await(both);
        };

        Concurrently.run(List.of(meet, meet));

        assertThat(both.getCount()).isZero();
    }

    @Test
    void should_interrupt_the_others_when_one_fails() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable waiting = () -> interrupted.set(!await(new CountDownLatch(1)));
        Runnable failing = () -> {
            throw new ClusterException("no room");
        };

        assertThatThrownBy(() -> Concurrently.run(List.of(waiting, failing)))
                .isInstanceOf(ClusterException.class)
                .hasMessage("no room");
        assertThat(interrupted).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
