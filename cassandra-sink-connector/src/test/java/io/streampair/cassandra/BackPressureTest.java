// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private final FakeContext context = new FakeContext();
    private final BackPressure backPressure = new BackPressure(context);

    @Test
    void should_pause_and_resume_all_that_is_assigned() {
        context.assign(Records.partition(0), Records.partition(1));
        backPressure.set(true);
        assertThat(context.paused()).containsExactlyInAnyOrder(Records.partition(0), Records.partition(1));
        assertThat(backPressure.isOn()).isTrue();
        backPressure.set(false);
        assertThat(context.paused()).isEmpty();
        assertThat(backPressure.isOn()).isFalse();
    }

    @Test
    void should_pause_what_is_assigned_while_it_is_on() {
        backPressure.set(true);
        context.assign(Records.partition(0));
        backPressure.rebalanced(List.of(Records.partition(0)));
        assertThat(context.paused()).containsExactly(Records.partition(0));
    }

    @Test
    void should_read_nothing_in_the_poll_of_a_rebalance() {
        context.assign(Records.partition(0));
        backPressure.rebalanced(List.of());
        assertThat(context.paused()).containsExactly(Records.partition(0));
        context.assign(Records.partition(0), Records.partition(1));
        backPressure.rebalanced(List.of(Records.partition(1)));
        assertThat(context.paused()).containsExactlyInAnyOrder(Records.partition(0), Records.partition(1));
        backPressure.set(false);
        assertThat(context.paused()).isEmpty();
    }

    @Test
    void should_resume_what_was_taken_away_while_it_was_on_and_given_back_when_it_is_off() {
        context.assign(Records.partition(0), Records.partition(1));
        backPressure.set(true);
        context.unassign(Records.partition(0));
        context.unassign(Records.partition(1));
        backPressure.set(false);
        context.assign(Records.partition(0));
        backPressure.rebalanced(List.of(Records.partition(0)));
        backPressure.set(false);
        assertThat(context.paused()).isEmpty();
    }

    @Test
    void should_ask_connect_only_when_something_changes() {
        backPressure.set(true);
        context.assign(Records.partition(0));
        backPressure.set(true);
        assertThat(context.paused()).isEmpty();
    }
}
