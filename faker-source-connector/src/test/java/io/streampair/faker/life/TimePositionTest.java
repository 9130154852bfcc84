// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimePositionTest {
    @Test
    void should_be_in_the_order_of_time_entity_event_and_part() {
        List<TimePosition> ordered = List.of(
                TimePosition.BEGINNING,
                TimePosition.before(5),
                new TimePosition(5, 0, 0, 0),
                new TimePosition(5, 0, 0, 1),
                new TimePosition(5, 0, 1, 0),
                new TimePosition(5, 1, 0, 0),
                TimePosition.before(6));
        List<TimePosition> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ordered);
        assertThat(new TimePosition(5, 1, 2, 3)).isEqualByComparingTo(new TimePosition(5, 1, 2, 3));
    }

    @Test
    void should_leave_the_other_parts_of_its_event_and_all_of_others() {
        TimePosition written = new TimePosition(5, 1, 2, 3);
        Event event = new Event();
        event.begin(0, 1, 0, 0);
        event.move(5, 2, Event.NO_STATE, EventKind.UPDATE);

        assertThat(written.firstPart(event)).isEqualTo(4);
        assertThat(TimePosition.after(event, 3)).isEqualTo(written);
        event.move(6, 2, Event.NO_STATE, EventKind.UPDATE);
        assertThat(written.firstPart(event)).isZero();
        event.move(5, 3, Event.NO_STATE, EventKind.UPDATE);
        assertThat(written.firstPart(event)).isZero();
        event.begin(0, 2, 0, 0);
        event.move(5, 2, Event.NO_STATE, EventKind.UPDATE);
        assertThat(written.firstPart(event)).isZero();
    }
}
