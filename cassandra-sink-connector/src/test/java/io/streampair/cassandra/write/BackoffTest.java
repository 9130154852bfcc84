// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {
    @Property(tries = 200)
    void should_double_up_to_a_bound_and_leave_half_to_chance(@ForAll @IntRange(min = 1, max = 100) int failures) {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), Timing.SYSTEM);
        long most = Math.min(5_000, 100L << Math.min(failures - 1, 20));
        assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
    }

    @Example
    void should_start_with_the_first() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), Timing.SYSTEM);
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(backoff.after(Integer.MAX_VALUE)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    }

    @Example
    void should_add_what_is_left_to_chance() {
        FakeTiming most = new FakeTiming() {
            @Override
            public long random(long bound) {
                return bound - 1;
            }
        };
        assertThat(new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), most).after(2))
                .isEqualTo(Duration.ofMillis(200));
    }
}
