// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.life;

import io.streampair.faker.time.Births;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The events of some splits of the streams of a world, in the order of time, stream, entity and event. Entity e of a
 * stream is in split e mod splits. The order of all is the same however they are divided into splits, and these among
 * tasks.
 *
 * <p>To use it: {@link #resume} each split, {@link #prepare} until it is ready, then {@link #next}.
 */
public final class WorldEvents {
    private final StreamEvents[] streams;
    private final int splits;
    private final Cut end;
    private final Deque<Rebuild> rebuilds = new ArrayDeque<>();
    private boolean ordered;

    /**
     * Without any split at first.
     *
     * @param streams the streams, in the order of their numbers
     * @param splits into how many splits each stream is divided
     * @param end the last event
     */
    public WorldEvents(List<LifeStream> streams, int splits, Cut end) {
        List<StreamEvents> events = new ArrayList<>();
        for (LifeStream stream : streams) {
            events.add(new StreamEvents(stream, splits));
        }
        this.streams = events.toArray(new StreamEvents[0]);
        this.splits = splits;
        this.end = end;
    }

    /**
     * Adds a split. Its first event is the one at the position if it has one there, since parts of that may be left, see
     * {@link TimePosition#firstPart}; otherwise the first one after the position.
     *
     * @param stream the place of the stream in the list of streams
     */
    public void resume(int stream, int split, TimePosition from) {
        rebuilds.add(new Rebuild(streams[stream], split, splits, from));
    }

    /**
     * Makes ready, as far as a bounded amount of work goes.
     *
     * @param lives how many lives to compute at most
     * @return whether it is ready
     */
    public boolean prepare(int lives) {
        int left = lives;
        while (!rebuilds.isEmpty() && left > 0) {
            left = rebuilds.element().work(left);
            if (left > 0) {
                rebuilds.remove();
            }
        }
        if (rebuilds.isEmpty() && !ordered) {
            for (StreamEvents stream : streams) {
                stream.order();
            }
            ordered = true;
        }
        return ordered;
    }

    /** Makes ready, however much work that is. */
    public void prepareAll() {
        while (!prepare(Integer.MAX_VALUE)) {
            // Another slice.
        }
    }

    /** How many entities are live, plus one for each split with births to come. */
    public long size() {
        long size = 0;
        for (StreamEvents stream : streams) {
            size += stream.size();
        }
        return size;
    }

    /** How much memory the queues take. */
    public long bytes() {
        long bytes = 0;
        for (StreamEvents stream : streams) {
            bytes += stream.bytes();
        }
        return bytes;
    }

    /** When the next event happens, in microseconds since 1970; {@link Births#NEVER} after the last one. */
    public long time() {
        StreamEvents first = first();
        return first == null ? Births.NEVER : first.time();
    }

    /** Moves to the next event; false after the last one. */
    public boolean next(Event event) {
        StreamEvents first = first();
        if (first == null) {
            return false;
        }
        first.take(event);
        return true;
    }

    private StreamEvents first() {
        StreamEvents first = null;
        long time = Births.NEVER;
        for (StreamEvents stream : streams) {
            if (stream.time() < time) {
                first = stream;
                time = stream.time();
            }
        }
        boolean has = first != null && end.has(time, first.stream().number(), first.entity());
        return has ? first : null;
    }
}
