// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import static io.streampair.faker.life.SampleWorld.START;
import static io.streampair.faker.life.SampleWorld.all;
import static io.streampair.faker.life.SampleWorld.streams;
import static io.streampair.faker.life.SampleWorld.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.time.Births;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {
    private final List<LifeStream> streams = streams(42).subList(0, 4);

    @Test
    void should_end_before_a_time() {
        long end = START + 60 * SampleWorld.SECOND;
        List<String> expected = new ArrayList<>();
        for (Event event : take(all(streams, TimePosition.BEGINNING), 20_000)) {
            if (event.at() < end) {
                expected.add(event.toString());
            }
        }
        List<String> actual = new ArrayList<>();
        WorldEvents events = world(2, Cut.before(end));
        Event event = new Event();
        while (events.next(event)) {
            actual.add(event.toString());
        }

        assertThat(expected).hasSizeLessThan(20_000);
        assertThat(actual).isEqualTo(expected);
        assertThat(events.time()).isEqualTo(Births.NEVER);
    }

    @Test
    void should_have_exactly_so_many_records_over_any_number_of_tasks() {
        // Within the parts of an event, between events, and within those of one time.
        for (int records : new int[] {1, 2, 3, 4, 5, 999, 1000, 1001, 1002, 5000}) {
            Cut cut = RecordCut.find(streams, START, records, CutTest::parts);
            List<String> first = records(world(1, cut), cut);
            int tasks = 0;
            for (int split = 0; split < 3; split++) {
                WorldEvents task = new WorldEvents(streams, 3, cut);
                for (int stream = 0; stream < streams.size(); stream++) {
                    task.resume(stream, split, TimePosition.BEGINNING);
                }
                task.prepareAll();
                tasks += records(task, cut).size();
            }

            assertThat(first).hasSize(records);
            assertThat(tasks).isEqualTo(records);
            assertThat(records(world(1, Cut.NONE), Cut.NONE, records)).isEqualTo(first);
        }
    }

    @Test
    void should_count_from_the_start_when_the_world_began_before() {
        long start = START + 30 * SampleWorld.SECOND;
        Cut cut = RecordCut.find(streams, start, 100, event -> 1);
        List<Event> expected = take(all(streams, TimePosition.before(start)), 101);

        assertThat(cut.has(
                        expected.get(99).at(),
                        expected.get(99).stream(),
                        expected.get(99).entity()))
                .isTrue();
        assertThat(cut.has(
                        expected.get(100).at(),
                        expected.get(100).stream(),
                        expected.get(100).entity()))
                .isFalse();
    }

    @Test
    void should_not_end_a_world_that_has_fewer_records() {
        LifeStream ten = new LifeStream(0, Births.of(1, START, 10, null, 10), LifeCompiler.oneEvent());

        assertThat(RecordCut.find(List.of(ten), START, 11, event -> 1)).isEqualTo(Cut.NONE);
        assertThat(RecordCut.find(List.of(ten), START, 10, event -> 1)).isEqualTo(new Cut(START, 0, 9, 0, 0));
    }

    @Test
    void should_look_for_the_last_record_among_a_million_events_and_a_hundred_a_record() {
        Births births = Births.of(1, START, 5, SampleWorld.ORDER_ARRIVALS, Long.MAX_VALUE);
        LifeStream endless = new LifeStream(0, births, LifeCompiler.oneEvent());

        assertThat(RecordCut.find(List.of(endless), START, 2, event -> event.entity() == 7 ? 1 : 0))
                .isEqualTo(Cut.before(births.at(1_000_200)));
        assertThat(RecordCut.find(List.of(endless), START, 2, event -> event.entity() % 100 == 7 ? 1 : 0))
                .isEqualTo(new Cut(births.at(107), 0, 107, 0, 0));
    }

    @Test
    void should_have_what_is_not_after_the_last_event() {
        Cut cut = new Cut(50, 2, 7, 3, 1);

        assertThat(cut.has(50, 2, 7)).isTrue();
        assertThat(cut.has(50, 2, 8)).isFalse();
        assertThat(cut.has(50, 1, 8)).isTrue();
        assertThat(cut.has(50, 3, 0)).isFalse();
        assertThat(cut.has(49, 3, 8)).isTrue();
        assertThat(cut.has(51, 0, 0)).isFalse();
        assertThat(Cut.before(50).has(49, 9, 9)).isTrue();
        assertThat(Cut.before(50).has(50, 0, 0)).isFalse();
    }

    @Test
    void should_cut_the_parts_of_the_last_event_only() {
        Cut cut = new Cut(50, 2, 7, 3, 1);

        assertThat(parts(cut, 2, 7, 50, 3)).isEqualTo(2);
        assertThat(parts(cut, 1, 7, 50, 3)).isEqualTo(5);
        assertThat(parts(cut, 2, 6, 50, 3)).isEqualTo(5);
        assertThat(parts(cut, 2, 7, 49, 3)).isEqualTo(5);
        assertThat(parts(cut, 2, 7, 50, 2)).isEqualTo(5);
        assertThat(new Cut(50, 2, 7, 3, 9).parts(event(2, 7, 50, 3), 5)).isEqualTo(5);
    }

    private static int parts(Cut cut, int stream, long entity, long at, long number) {
        return cut.parts(event(stream, entity, at, number), 5);
    }

    private static Event event(int stream, long entity, long at, long number) {
        Event event = new Event();
        event.begin(stream, entity, 0, 0);
        event.move(at, number, Event.NO_STATE, EventKind.UPDATE);
        return event;
    }

    @Test
    void should_be_handed_on_as_text() {
        for (Cut cut : List.of(Cut.NONE, Cut.before(-5), new Cut(START, 1, 2, 3, 4))) {
            assertThat(Cut.read(cut.text())).isEqualTo(cut);
        }
        assertThat(new Cut(START, 1, 2, 3, 4).text()).isEqualTo("1767225600000000/1/2/3/4");
    }

    private WorldEvents world(int splits, Cut end) {
        WorldEvents events = new WorldEvents(streams, splits, end);
        for (int stream = 0; stream < streams.size(); stream++) {
            for (int split = 0; split < splits; split++) {
                events.resume(stream, split, TimePosition.BEGINNING);
            }
        }
        events.prepareAll();
        return events;
    }

    private static int parts(Event event) {
        return (int) ((event.entity() + event.number()) % 3);
    }

    private static List<String> records(WorldEvents events, Cut cut) {
        return records(events, cut, Integer.MAX_VALUE);
    }

    private static List<String> records(WorldEvents events, Cut cut, int most) {
        List<String> records = new ArrayList<>();
        Event event = new Event();
        while (records.size() < most && events.next(event)) {
            int parts = cut.parts(event, parts(event));
            for (int part = 0; part < parts; part++) {
                records.add(event + " part " + part);
            }
        }
        return records.size() <= most ? records : records.subList(0, most);
    }
}
