// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private final AtomicLong now = new AtomicLong();
    private final Readers readers = new Readers(now::get);

    @AfterEach
    void forget_the_interrupt() {
        Thread.interrupted();
    }

    @Test
    void should_refuse_more_than_it_can_serve() {
        List<Readers.Reader> open = fill();
        assertThat(readers.add()).isEmpty();

        open.get(3).close();
        assertThat(readers.add()).isPresent();
        assertThat(readers.add()).isEmpty();
    }

    @Test
    void should_cut_off_one_that_has_read_nothing_for_long_when_another_comes() {
        List<Readers.Reader> open = fill();
        open.get(7).begin();
        now.set(TimeUnit.SECONDS.toNanos(9));
        assertThat(readers.add()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        now.set(TimeUnit.SECONDS.toNanos(11));
        assertThat(readers.add()).isPresent();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(readers.count()).isEqualTo(Readers.MOST);
    }

    @Test
    void should_leave_alone_one_that_waits_for_news() {
        List<Readers.Reader> open = fill();
        open.get(7).begin();
        open.get(7).end();
        now.set(TimeUnit.HOURS.toNanos(1));

        assertThat(readers.add()).isEmpty();
    }

    private List<Readers.Reader> fill() {
        List<Readers.Reader> open = new ArrayList<>();
        for (int i = 0; i < Readers.MOST; i++) {
            open.add(readers.add().orElseThrow());
        }
        return open;
    }
}
