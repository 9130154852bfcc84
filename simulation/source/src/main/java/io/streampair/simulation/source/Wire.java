// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** The connection of a producer to the broker: requests arrive in their order, late, and some after its death. */
final class Wire {
    private final World world;
    private final Deque<Request> underWay = new ArrayDeque<>();
    private long lastDue;

    private record Request(Runnable arrival, long due) {}

    Wire(World world) {
        this.world = world;
    }

    void send(Runnable arrival) {
        sendIn(world.latencyMillis(), arrival);
    }

    void sendIn(long millis, Runnable arrival) {
        lastDue = Math.max(lastDue, world.loop.nowMillis() + millis);
        underWay.add(new Request(arrival, lastDue));
        world.loop.after(lastDue - world.loop.nowMillis(), this::deliver);
    }

    private void deliver() {
        long away = world.broker.awayMillis();
        if (away > 0) {
            world.loop.after(away, this::deliver);
            return;
        }
        while (!underWay.isEmpty() && underWay.peek().due <= world.loop.nowMillis()) {
            underWay.remove().arrival.run();
        }
    }

    boolean isIdle() {
        return underWay.isEmpty();
    }

    /** The process dies: what is still on its way arrives up to a request that is drawn. */
    void cut() {
        long survivors = world.chance.below(underWay.size() + 1L);
        while (underWay.size() > survivors) {
            underWay.removeLast();
        }
    }

    /** Nothing more arrives. */
    void drop() {
        underWay.clear();
    }
}
