// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.START;
import static io.streampair.faker.life.SampleWorld.all;
import static io.streampair.faker.life.SampleWorld.streams;
import static io.streampair.faker.life.SampleWorld.take;
import static io.streampair.faker.life.SampleWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.time.Births;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldEventsTest {
    private static final int EVENTS = 40_000;
    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::at)
            .thenComparingInt(Event::stream)
            .thenComparingLong(Event::entity)
            .thenComparingLong(Event::number);

    private final List<LifeStream> streams = streams(42);

    @Test
    void should_give_the_events_of_each_life_in_the_order_of_all() {
        List<Event> events = take(all(slow(), TimePosition.BEGINNING), EVENTS);
        long end = events.get(EVENTS - 1).at();
        List<Event> expected = new ArrayList<>();
        for (LifeStream stream : slow()) {
            for (long entity = 0; entity < stream.births().by(end); entity++) {
                Event event = new Event();
                for (long number = 0; stream.moveTo(event, entity, number) && event.at() <= end; number++) {
                    Event copy = new Event();
                    copy.moveTo(event);
                    expected.add(copy);
                }
            }
        }
        expected.sort(ORDER);

        assertThat(texts(events)).isEqualTo(texts(expected).subList(0, EVENTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void should_have_the_same_events_in_the_same_order_whatever_the_splits_and_tasks(int splits) {
        List<String> expected = texts(take(all(streams, TimePosition.BEGINNING), EVENTS));
        List<Integer> every = IntStream.range(0, splits).boxed().toList();
        List<Event> merged = new ArrayList<>();
        for (int split : every) {
            merged.addAll(take(SampleWorld.events(streams, splits, List.of(split), TimePosition.BEGINNING), EVENTS));
        }
        merged.sort(ORDER);

        assertThat(texts(take(SampleWorld.events(streams, splits, every, TimePosition.BEGINNING), EVENTS)))
                .isEqualTo(expected);
        assertThat(texts(merged.subList(0, EVENTS))).isEqualTo(expected);
    }

    @Test
    void should_repeat_and_lose_nothing_over_a_thousand_restarts() {
        List<Event> events = take(all(slow(), TimePosition.BEGINNING), EVENTS);
        Random random = new Random(7);
        for (int restart = 0; restart < 1000; restart++) {
            // The tasks of the splits stop at different places.
            int[] written = random.ints(3, 0, EVENTS).toArray();
            TimePosition[][] positions = positions(events, written);
            WorldEvents resumed = new WorldEvents(slow(), written.length, Cut.NONE);
            for (int stream = 0; stream < positions.length; stream++) {
                for (int split = 0; split < written.length; split++) {
                    resumed.resume(stream, split, positions[stream][split]);
                }
            }
            resumed.prepareAll();

            assertThat(texts(unwritten(resumed, positions, 200))).isEqualTo(texts(after(events, written, 200)));
        }
    }

    /** By stream and split: the last event that is written, when so many of all events are. */
    private TimePosition[][] positions(List<Event> events, int[] written) {
        TimePosition[][] positions = new TimePosition[slow().size()][written.length];
        for (TimePosition[] ofStream : positions) {
            Arrays.fill(ofStream, TimePosition.BEGINNING);
        }
        for (int i = 0; i < EVENTS; i++) {
            Event event = events.get(i);
            int split = (int) (event.entity() % written.length);
            if (i < written[split]) {
                positions[event.stream()][split] = TimePosition.after(event, 0);
            }
        }
        return positions;
    }

    private static List<Event> after(List<Event> events, int[] written, int count) {
        List<Event> after = new ArrayList<>();
        for (int i = 0; i < EVENTS && after.size() < count; i++) {
            if (i >= written[(int) (events.get(i).entity() % written.length)]) {
                after.add(events.get(i));
            }
        }
        return after;
    }

    /** Each event has one part, of which those at the positions are written. */
    private static List<Event> unwritten(WorldEvents resumed, TimePosition[][] positions, int count) {
        List<Event> taken = new ArrayList<>();
        Event event = new Event();
        while (taken.size() < count && resumed.next(event)) {
            TimePosition[] ofStream = positions[event.stream()];
            if (ofStream[(int) (event.entity() % ofStream.length)].firstPart(event) == 0) {
                Event copy = new Event();
                copy.moveTo(event);
                taken.add(copy);
            }
        }
        return taken;
    }

    @Test
    void should_give_an_event_again_of_which_parts_may_be_left() {
        LifeStream orders = streams.get(1);
        List<Event> events = take(all(List.of(orders), TimePosition.BEGINNING), 500);
        TimePosition position = TimePosition.after(events.get(300), 1);
        WorldEvents resumed = all(List.of(orders), position);

        List<Event> next = take(resumed, 2);

        assertThat(texts(next)).isEqualTo(texts(events.subList(300, 302)));
        assertThat(position.firstPart(next.get(0))).isEqualTo(2);
        assertThat(position.firstPart(next.get(1))).isZero();
    }

    @Test
    void should_find_by_a_jump_what_a_run_finds() {
        List<Event> events = take(all(slow(), TimePosition.BEGINNING), EVENTS);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            long at = events.get(random.nextInt(EVENTS - 500)).at() + random.nextInt(2);
            int first = 0;
            while (events.get(first).at() < at) {
                first++;
            }
            int most = Math.min(300, EVENTS - first);
            assertThat(texts(take(all(slow(), TimePosition.before(at)), most)))
                    .isEqualTo(texts(events.subList(first, first + most)));
        }
    }

    @Test
    void should_make_ready_in_slices() {
        WorldEvents events = new WorldEvents(streams, 2, Cut.NONE);
        long late = START + SampleWorld.DAY;
        for (int stream = 0; stream < 4; stream++) {
            events.resume(stream, 1, TimePosition.before(late));
        }
        int slices = 1;
        while (!events.prepare(100)) {
            slices++;
        }

        assertThat(slices).isGreaterThan(30);
        assertThat(texts(take(events, 1000)))
                .isEqualTo(texts(take(
                        SampleWorld.events(streams.subList(0, 4), 2, List.of(1), TimePosition.before(late)), 1000)));
    }

    @Test
    void should_run_out_of_events() {
        LifeStream stream =
                new LifeStream(0, Births.of(1, START, 10, null, 10), SampleWorld.states(null, null, twoStates()));
        WorldEvents events = all(List.of(stream), TimePosition.BEGINNING);

        assertThat(take(events, 100)).hasSize(20);
        assertThat(events.time()).isEqualTo(Births.NEVER);
        assertThat(events.size()).isZero();
        assertThat(take(all(List.of(stream), TimePosition.before(Long.MAX_VALUE)), 1))
                .isEmpty();
    }

    private static StateRule[] twoStates() {
        return new StateRule[] {SampleWorld.rule("A", "1s", "B", 1), SampleWorld.rule("B", null)};
    }

    @Test
    void should_keep_a_million_live_entities_in_27_MB() {
        Births births = Births.of(1, START, 1_000_000, null, 1_000_000);
        Life life = SampleWorld.states(null, null, twoStates());
        WorldEvents events = all(List.of(new LifeStream(0, births, life)), TimePosition.before(START + 1));

        assertThat(events.size()).isEqualTo(1_000_000);
        assertThat(events.bytes()).isBetween(20_000_000L, 27_000_000L);
    }

    @Test
    void should_have_the_same_events_in_each_jvm() {
        long hash = 0;
        for (Event event : take(all(slow(), TimePosition.BEGINNING), EVENTS)) {
            hash = SplitMix.mix(hash ^ SplitMix.hash(event.toString()));
        }

        assertThat(Long.toHexString(hash)).isEqualTo("a499585b409d19c1");
    }

    /** Without the stream whose ticks would be all of the events. */
    private List<LifeStream> slow() {
        return streams.subList(0, 4);
    }
}
