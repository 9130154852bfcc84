// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class RateOfTasksTest {
    private final FakeClock clock = new FakeClock();
    private final InMemoryConnect connect = new InMemoryConnect(clock);

    @Test
    void should_fill_up_to_now_as_fast_as_can_be_and_then_go_on_in_time() throws InterruptedException {
        FakerSourceTask task = connect.start(
                        Configurations.registeredUsers(
                                "rate.live",
                                "true",
                                "clock.start",
                                "2025-12-31T23:00:00Z",
                                "clock.interval.ms",
                                "1000"),
                        1)
                .get(0);

        assertThat(task.poll()).hasSize(1_000);
        assertThat(task.poll()).hasSize(1_000);
        assertThat(task.poll()).hasSize(1_000);
        assertThat(task.poll()).hasSize(601);
        assertThat(clock.nanoTime()).isZero();
        for (int second = 1; second <= 60; second++) {
            assertThat(task.poll()).hasSize(1);
            assertThat(clock.nanoTime()).isEqualTo(TimeUnit.SECONDS.toNanos(second));
        }
    }

    @Test
    void should_turn_a_duration_into_a_number_of_records() throws InterruptedException {
        List<SourceRecord> steady = written("rate", "100", "duration.ms", "2500");
        List<SourceRecord> ramp =
                written("rate", "100", "rate.profile", "ramp", "rate.ramp.ms", "10000", "duration.ms", "10000");
        List<SourceRecord> shorter = written("rate", "100", "duration.ms", "2500", "count", "7");

        assertThat(steady).hasSize(250);
        assertThat(ramp).hasSize(500);
        assertThat(shorter).hasSize(7);
    }

    @Test
    void should_be_silent_between_stages() throws InterruptedException {
        FakerSourceTask task = connect.start(
                        Configurations.registeredUsers("rate.profile", "stages", "rate.stages", "100:1000,0:9000"), 1)
                .get(0);
        int records = 0;
        while (records <= 100) {
            List<SourceRecord> batch = task.poll();
            records += batch == null ? 0 : batch.size();
        }

        assertThat(records).isEqualTo(101);
        assertThat(clock.nanoTime()).isEqualTo(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void should_go_on_along_the_ramp_after_a_restart() throws InterruptedException {
        String[] ramp = {"rate", "1000", "rate.profile", "ramp", "rate.ramp.ms", "10000", "splits", "1"};
        FakerSourceTask task =
                connect.start(Configurations.registeredUsers(ramp), 1).get(0);
        while (clock.nanoTime() < TimeUnit.SECONDS.toNanos(20)) {
            for (SourceRecord record : task.poll()) {
                connect.commit(record);
            }
        }

        FakerSourceTask again =
                connect.start(Configurations.registeredUsers(ramp), 1).get(0);

        assertThat(again.poll()).hasSize(1);
        assertThat(again.poll()).hasSize(50);
    }

    private List<SourceRecord> written(String... settings) throws InterruptedException {
        return connect.drain(connect.start(Configurations.registeredUsers(settings), 1));
    }
}
