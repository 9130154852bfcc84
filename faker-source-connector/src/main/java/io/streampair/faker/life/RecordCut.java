// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.Births;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds where a world ends that has a number of records. */
public final class RecordCut {
    private static final long EVENTS_A_RECORD = 100;
    private static final long LEAST_EVENTS = 1_000_000;

    private RecordCut() {}

    /**
     * The end after the first records of all streams together: exactly as many, however they are divided among tasks. It
     * computes all events up to there, without their fields: some million a second.
     *
     * @param start when the first record may be, in microseconds since 1970
     * @param records how many, above 0
     * @param parts how many records an event has
     * @return if there are fewer in the first events, 100 a record and a million, the end after these
     */
    public static Cut find(List<LifeStream> streams, long start, long records, ToIntFunction<Event> parts) {
        WorldEvents events = new WorldEvents(streams, 1, Cut.NONE);
        for (int stream = 0; stream < streams.size(); stream++) {
            events.resume(stream, 0, TimePosition.before(start));
        }
        events.prepareAll();
        Event event = new Event();
        long left = records;
        // Conditions may hold for no event at all.
        long most = records * EVENTS_A_RECORD + LEAST_EVENTS;
        for (long i = 0; i < most && events.next(event); i++) {
            int more = parts.applyAsInt(event);
            if (more >= left) {
                return new Cut(event.at(), event.stream(), event.entity(), event.number(), (int) left - 1);
            }
            left -= more;
        }
        return events.time() == Births.NEVER ? Cut.NONE : Cut.before(events.time());
    }
}
