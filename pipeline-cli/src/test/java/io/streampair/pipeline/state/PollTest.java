// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PollTest {
    private final AtomicLong now = new AtomicLong();
    private boolean answers = true;
    private final Poll<Integer> poll = new Poll<>(
            "test",
            0,
            () -> {
                if (!answers) {
                    throw new IOException("no answer");
                }
                return 1;
            },
            now::get);

    @Test
    void should_keep_the_last_answer_and_tell_its_age_while_there_is_none() throws Exception {
        now.set(TimeUnit.SECONDS.toNanos(1));
        poll.ask();
        assertThat(poll.latest().value()).isEqualTo(1);
        assertThat(poll.failure()).isNull();

        answers = false;
        now.set(TimeUnit.SECONDS.toNanos(8));
        poll.ask();
        assertThat(poll.latest().value()).isEqualTo(1);
        assertThat(poll.silence()).isEqualTo(Duration.ofSeconds(7));
        assertThat(poll.failure()).hasMessage("no answer");
    }
}
