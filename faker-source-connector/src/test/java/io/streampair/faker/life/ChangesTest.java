// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streampair.faker.time.Births;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final LifeStream accounts =
            new LifeStream(0, Births.of(9, START, 100, null, 100), SampleWorld.ticks("1h", "0s", 0.05));
    private final Event event = new Event();

    @Test
    void should_keep_a_value_until_an_event_changes_it_or_creates_the_entity() {
        Changes city = new Changes(accounts.life(), 0.2);
        int changed = 0;
        int updates = 0;
        for (long entity = 0; entity < 100; entity++) {
            long last = -1;
            for (long number = 0; number < 200; number++) {
                accounts.moveTo(event, entity, number);
                long change = city.last(event, event.bits());
                assertThat(change).isIn(last, number);
                if (event.kind() == EventKind.CREATE) {
                    assertThat(change).isEqualTo(number);
                } else {
                    updates++;
                    changed += change == number ? 1 : 0;
                }
                last = change;
            }
        }

        assertThat(changed / (double) updates).isCloseTo(0.2, within(0.01));
    }

    @Test
    void should_change_values_independently() {
        Changes city = new Changes(accounts.life(), 0.5);
        int both = 0;
        for (long number = 1; number <= 4000; number++) {
            accounts.moveTo(event, 5, number);
            both += city.last(event, 7) == number && city.last(event, 8) == number ? 1 : 0;
        }

        // A quarter, and the creations.
        assertThat(both / 4000.0).isCloseTo(0.28, within(0.04));
    }

    @Test
    void should_change_with_each_event_or_only_with_births() {
        Changes always = new Changes(accounts.life(), 1);
        accounts.moveTo(event, 3, 50);

        assertThat(always.last(event, 7)).isEqualTo(50);
        LifeStream orders = SampleWorld.orders(1, 42, "2/s");
        orders.moveTo(event, 60, 1);
        assertThat(new Changes(orders.life(), 1e-12).last(event, 7)).isZero();
    }

    @Test
    void should_have_one_value_in_a_life_of_one_event() {
        LifeStream plain = new LifeStream(0, Births.of(9, START, 100, null, 100), LifeCompiler.oneEvent());
        plain.begin(event, 3);

        assertThat(new Changes(plain.life(), 1e-12).last(event, 7)).isZero();
    }
}
