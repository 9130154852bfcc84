// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageLogTest {
    private final FakeTiming timing = new FakeTiming();
    private final OutageLog outage = new OutageLog(timing);

    private void fail() {
        outage.failed(new IOException("down"));
    }

    private void check() {
        timing.advance(Duration.ofSeconds(5));
    }

    @Test
    void should_end_when_writes_succeed_and_none_has_failed_for_a_while() {
        fail();
        assertThat(outage.isOn()).isTrue();
        outage.succeeded();
        check();
        assertThat(outage.isOn()).as("a write has failed since the last check").isTrue();
        check();
        assertThat(outage.isOn()).isFalse();
        assertThat(timing.pending()).isZero();
    }

    @Test
    void should_go_on_while_some_writes_fail_and_others_succeed() {
        fail();
        for (int i = 0; i < 10; i++) {
            outage.succeeded();
            fail();
            outage.succeeded();
            check();
            assertThat(outage.isOn()).isTrue();
            assertThat(timing.pending()).isEqualTo(1);
        }
    }

    @Test
    void should_go_on_while_nothing_is_written_at_all() {
        fail();
        check();
        check();
        check();
        assertThat(outage.isOn()).isTrue();
        outage.succeeded();
        check();
        assertThat(outage.isOn()).isFalse();
    }

    @Test
    void should_begin_again() {
        fail();
        outage.succeeded();
        check();
        check();
        fail();
        assertThat(outage.isOn()).isTrue();
        assertThat(timing.pending()).isEqualTo(1);
    }

    @Test
    void should_look_no_more_when_it_is_closed() {
        fail();
        outage.close();
        check();
        assertThat(timing.pending()).isZero();
    }
}
