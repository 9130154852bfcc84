// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * The last event up to a position of each entity that is born by then: the state of all keys, in one pass, without
 * memory of what came before.
 */
public final class LastEvents {
    private final LifeStream stream;
    private final int splits;
    private final TimePosition until;
    private final long born;
    private long entity;

    /**
     * Of the entities of a split.
     *
     * @param until the last event that counts
     */
    public LastEvents(LifeStream stream, int split, int splits, TimePosition until) {
        this.stream = stream;
        this.splits = splits;
        this.until = until;
        this.born = stream.births().by(until.at());
        this.entity = split;
    }

    /** Of all entities, by a time in microseconds since 1970. */
    public static LastEvents at(LifeStream stream, long time) {
        return new LastEvents(stream, 0, 1, new TimePosition(time, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** Moves to the last event of the next entity; false after the last entity. */
    public boolean next(Event event) {
        while (entity < born) {
            long current = entity;
            entity += splits;
            // At the time itself, the entities up to that of the position have had their events.
            if (stream.moveToLast(event, current, current > until.entity() ? until.at() - 1 : until.at())) {
                return true;
            }
        }
        return false;
    }
}
