// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LiveQueueTest {
    private static final Comparator<long[]> ORDER =
            Comparator.<long[]>comparingLong(a -> a[0]).thenComparingLong(a -> a[1]);

    @Property(tries = 300)
    void should_give_what_comes_first(
            @ForAll @Size(max = 300) List<@IntRange(max = 50) Integer> first,
            @ForAll @Size(max = 500) List<@IntRange(min = -2, max = 60) Integer> then) {
        LiveQueue queue = new LiveQueue();
        PriorityQueue<long[]> expected = new PriorityQueue<>(ORDER);
        long entity = 0;
        for (int time : first) {
            queue.append(time, entity, time * 3);
            expected.add(new long[] {time, entity++});
        }
        queue.order();
        for (int time : then) {
            if (time >= 0) {
                queue.add(time, entity, time * 3);
                expected.add(new long[] {time, entity++});
            } else if (!expected.isEmpty()) {
                checkFirst(queue, expected.remove());
                if (time == -1) {
                    queue.remove();
                } else {
                    queue.replace(55, entity, 165);
                    expected.add(new long[] {55, entity++});
                }
            }
        }
        List<long[]> rest = new ArrayList<>();
        while (!expected.isEmpty()) {
            rest.add(expected.remove());
        }
        for (long[] event : rest) {
            checkFirst(queue, event);
            queue.remove();
        }
        assertThat(queue.size()).isZero();
        assertThat(queue.time()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void should_take_20_bytes_an_entity_and_a_third_more_at_most() {
        LiveQueue queue = new LiveQueue();
        for (int size = 0; size <= 100_000; size++) {
            assertThat(queue.size()).isEqualTo(size);
            assertThat(queue.bytes()).isBetween(20L * size, 20L * (size + Math.max(64, size / 3)));
            queue.append(size, size, 0);
        }
    }

    private static void checkFirst(LiveQueue queue, long[] event) {
        assertThat(queue.time()).isEqualTo(event[0]);
        assertThat(queue.entity()).isEqualTo(event[1]);
        assertThat(queue.memory()).isEqualTo((int) event[0] * 3);
    }
}
