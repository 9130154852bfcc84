// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.all;
import static io.streampair.faker.life.SampleWorld.streams;
import static io.streampair.faker.life.SampleWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LastEventsTest {
    private static final int EVENTS = 10_000;

    @Test
    void should_know_the_state_of_all_keys_at_a_time() {
        for (LifeStream stream : streams(42)) {
            List<Event> events = take(all(List.of(stream), TimePosition.BEGINNING), EVENTS);
            long time = events.get(events.size() * 3 / 4).at();
            Map<Long, String> expected = new TreeMap<>();
            for (Event event : events) {
                if (event.at() <= time) {
                    expected.put(event.entity(), event.toString());
                }
            }
            assertThat(last(LastEvents.at(stream, time))).isEqualTo(expected);
            assertThat(last(LastEvents.at(stream, SampleWorld.START - 1))).isEmpty();
        }
    }

    @Test
    void should_know_the_state_of_the_keys_of_a_split_at_a_position() {
        for (LifeStream stream : streams(42)) {
            List<Event> events = take(all(List.of(stream), TimePosition.BEGINNING), EVENTS);
            for (int written = 1; written < events.size() / 2; written = written * 2 + 1) {
                Map<Long, String> expected = new TreeMap<>();
                for (Event event : events.subList(0, written)) {
                    if (event.entity() % 3 == 1) {
                        expected.put(event.entity(), event.toString());
                    }
                }
                TimePosition position = TimePosition.after(events.get(written - 1), 0);
                assertThat(last(new LastEvents(stream, 1, 3, position))).isEqualTo(expected);
            }
        }
    }

    private static Map<Long, String> last(LastEvents events) {
        Map<Long, String> last = new TreeMap<>();
        Event event = new Event();
        while (events.next(event)) {
            last.put(event.entity(), event.toString());
        }
        return last;
    }
}
