// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * A position in the events of a split of a stream: a part of an event, in the order of time, entity and event. As an
 * offset it is the last part that was written.
 *
 * @param at the time of the event, in microseconds since 1970
 * @param entity the number of the entity
 * @param event the number of the event in the entity's life
 * @param part the number of the part of the event
 */
public record TimePosition(long at, long entity, long event, int part) implements Comparable<TimePosition> {
    /** The position before everything. */
    public static final TimePosition BEGINNING = before(Long.MIN_VALUE);

    /** The position before all that happens at a time. */
    public static TimePosition before(long at) {
        return new TimePosition(at, -1, -1, -1);
    }

    /** The position after a part of an event. */
    public static TimePosition after(Event event, int part) {
        return new TimePosition(event.at(), event.entity(), event.number(), part);
    }

    /** Whether some part of the event may be after this position: all that it has, or those after {@link #part}. */
    boolean leaves(Event other) {
        return other.at() > at || (other.at() == at && other.entity() >= entity);
    }

    /** The first part of an event that is after this position. */
    public int firstPart(Event next) {
        boolean same = next.at() == at && next.entity() == entity && next.number() == event;
        return same ? part + 1 : 0;
    }

    @Override
    public int compareTo(TimePosition other) {
        int order = Long.compare(at, other.at);
        order = order == 0 ? Long.compare(entity, other.entity) : order;
        order = order == 0 ? Long.compare(event, other.event) : order;
        return order == 0 ? Integer.compare(part, other.part) : order;
    }
}
