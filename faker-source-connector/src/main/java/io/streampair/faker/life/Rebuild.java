// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

/**
 * Fills the queue of a split with what is to come after a position: lives the life of each entity that was born so late
 * that it may have an event to come. It does so in slices, so that whoever waits can do other things in between.
 */
final class Rebuild {
    private final StreamEvents events;
    private final TimePosition from;
    private final int splits;
    private final long end;
    private final Event event = new Event();
    private long entity;

    Rebuild(StreamEvents events, int split, int splits, TimePosition from) {
        LifeStream stream = events.stream();
        this.events = events;
        this.from = from;
        this.splits = splits;
        this.entity = ofSplit(stream.oldest(from), split);
        this.end = ofSplit(stream.births().by(from.at()), split);
    }

    /** The first entity of a split from a number on. */
    private long ofSplit(long number, int split) {
        return number + Math.floorMod(split - number, (long) splits);
    }

    /** Lives at most so many lives, and returns how many of these were left. */
    int work(int most) {
        int left = most;
        while (left > 0 && entity < end) {
            if (events.stream().moveBeyond(event, entity, from)) {
                if (event.number() == 0) {
                    // From here on all are born after the position.
                    break;
                }
                events.append(event);
            }
            entity += splits;
            left--;
        }
        if (left > 0) {
            events.appendBirths(entity);
        }
        return left;
    }
}
