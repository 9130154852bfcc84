// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

/** Lives through a schedule, and judges it. */
public final class Simulation {
    private static final long LIMIT_MILLIS = 600_000;
    private static final long MOST_RECORDS = 100_000;
    private static final long AFTERMATH_MILLIS = 3_000;

    private final Product product;

    Simulation(Product product) {
        this.product = product;
    }

    Outcome run(Schedule schedule) {
        return run(schedule, false);
    }

    Outcome run(Schedule schedule, boolean tracing) {
        try (World world = new World(schedule, product, tracing)) {
            try {
                live(world);
            } catch (Killed e) {
                // A promise is broken.
            }
            return new Outcome(world.verdict.violation(), world.trace(), world.loop.nowMillis(), world.loop.happened());
        }
    }

    private static void live(World world) {
        Operations operations = new Operations(world);
        world.connect.start();
        long last = 0;
        for (Operation operation : world.schedule.operations()) {
            world.loop.after(operation.at(), () -> operations.apply(operation));
            last = Math.max(last, operation.at());
        }
        world.loop.waitFor(() -> world.loop.isBusy() || hasBrokenPromise(world), last + 1);
        world.loop.waitFor(() -> isAtEnd(world), LIMIT_MILLIS + slowestMillis(world));
        if (!isAtEnd(world) || world.loop.isBusy()) {
            world.verdict.violate("end", "is not reached; all is written up to" + world.verdict.state());
        }
        world.loop.sleep(AFTERMATH_MILLIS);
        requireHolds(world);
        world.connect.stop();
        world.loop.sleep(7_000);
        requireHolds(world);
        world.verdict.account();
    }

    /** With the smallest batches each record may wait for the one before it. */
    private static long slowestMillis(World world) {
        return 2 * world.longestLatencyMillis() * Math.min(world.expected().end, MOST_RECORDS);
    }

    private static boolean hasBrokenPromise(World world) {
        return world.verdict.violation() != null;
    }

    private static void requireHolds(World world) {
        if (hasBrokenPromise(world)) {
            throw new Killed();
        }
    }

    /** Whether each record is written, and each task runs and knows that it is at its end. */
    private static boolean isAtEnd(World world) {
        requireHolds(world);
        if (world.loop.isBusy()) {
            return true;
        }
        if (world.connect.changes() || !world.verdict.isComplete()) {
            return false;
        }
        int running = 0;
        for (Incarnation task : world.connect.current()) {
            if (!task.isLive() || !task.isComplete()) {
                return false;
            }
            running++;
        }
        return running > 0;
    }
}
