// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * The end of a world: the last part of the last event that still belongs to it, in the order of all streams.
 *
 * @param at the time of the event, in microseconds since 1970
 * @param stream the number of the stream
 * @param entity the number of the entity
 * @param event the number of the event in the entity's life
 * @param part the number of the part of the event
 */
public record Cut(long at, int stream, long entity, long event, int part) {
    /** No end. */
    public static final Cut NONE = before(Long.MAX_VALUE);

    /** The end before all that happens at a time. */
    public static Cut before(long at) {
        return new Cut(at - 1, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The end that {@link #text} wrote. */
    public static Cut read(String text) {
        String[] parts = text.split("/", -1);
        return new Cut(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]));
    }

    /** A text to hand to the tasks. */
    public String text() {
        return at + "/" + stream + "/" + entity + "/" + event + "/" + part;
    }

    /** Whether the world has this event, or parts of it. */
    boolean has(long eventAt, int eventStream, long eventEntity) {
        int order = Long.compare(eventAt, at);
        order = order == 0 ? Integer.compare(eventStream, stream) : order;
        order = order == 0 ? Long.compare(eventEntity, entity) : order;
        return order <= 0;
    }

    /** How many of the parts of an event that the world has belong to it. */
    public int parts(Event last, int parts) {
        boolean same = last.at() == at && last.stream() == stream && last.entity() == entity && last.number() == event;
        return same ? Math.min(parts, part + 1) : parts;
    }
}
