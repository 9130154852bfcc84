// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.Births;

/**
 * The events of some splits of a stream, in order. The queue holds the next event of each live entity, and the next birth
 * of each split.
 */
final class StreamEvents {
    private final LifeStream stream;
    private final int splits;
    private final LiveQueue queue = new LiveQueue();
    private final Event ahead = new Event();

    StreamEvents(LifeStream stream, int splits) {
        this.stream = stream;
        this.splits = splits;
    }

    LifeStream stream() {
        return stream;
    }

    /** How many entities are live, and how many splits have births to come. */
    int size() {
        return queue.size();
    }

    long bytes() {
        return queue.bytes();
    }

    /** Adds an event to come, without regard to the order. */
    void append(Event event) {
        queue.append(event.at(), event.entity(), stream.life().memory(event));
    }

    /** Adds the birth of an entity, after which come those of its split, without regard to the order. */
    void appendBirths(long entity) {
        if (stream.begin(ahead, entity)) {
            append(ahead);
        }
    }

    void order() {
        queue.order();
    }

    /** The time of the next event; {@link Births#NEVER} if there is none. */
    long time() {
        return queue.time();
    }

    /** The entity of the next event. */
    long entity() {
        return queue.entity();
    }

    /** Moves to the next event. */
    void take(Event event) {
        Life life = stream.life();
        stream.begin(event, queue.entity());
        life.restore(event, queue.time(), queue.memory());
        ahead.moveTo(event);
        if (event.number() == 0) {
            takeBirth(event, life.next(ahead));
        } else if (life.next(ahead)) {
            queue.replace(ahead.at(), ahead.entity(), life.memory(ahead));
        } else {
            queue.remove();
        }
    }

    private void takeBirth(Event event, boolean goesOn) {
        Life life = stream.life();
        long at = ahead.at();
        int memory = life.memory(ahead);
        if (stream.begin(ahead, event.entity() + splits)) {
            queue.replace(ahead.at(), ahead.entity(), life.memory(ahead));
            if (goesOn) {
                queue.add(at, event.entity(), memory);
            }
        } else if (goesOn) {
            queue.replace(at, event.entity(), memory);
        } else {
            queue.remove();
        }
    }
}
