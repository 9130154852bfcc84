// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementWatchTest {
    private final List<Thread> started = new ArrayList<>();
    private final AcknowledgementWatch watch = new AcknowledgementWatch("nowhere", started::add);

    @Test
    void should_begin_with_the_first_batch_and_not_with_the_task() {
        assertThat(started).isEmpty();

        watch.sending();
        watch.sending();

        assertThat(started)
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
    }

    @Test
    void should_end_with_the_first_acknowledgement() throws InterruptedException {
        watch.sending();
        watch.acknowledged();
        started.get(0).start();
        started.get(0).join(60_000);

        assertThat(started.get(0).isAlive()).isFalse();
    }

    @Test
    void should_end_with_the_task() throws InterruptedException {
        watch.sending();
        started.get(0).start();
        watch.stop();
        started.get(0).join(60_000);

        assertThat(started.get(0).isAlive()).isFalse();
    }

    @Test
    void should_name_the_topic_and_the_remedy() {
        assertThat(watch.warning(15))
                .contains("topic nowhere")
                .contains("create it")
                .contains("topic.creation.default.replication.factor");
    }
}
