// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.Map;
import org.apache.kafka.connect.runtime.SteppedSourceTask;

/** A task from its start to its end, and the process around it. */
final class Incarnation {
    final int number;
    final int task;
    final int worker;
    final int generation;
    final TaskFaults faults = new TaskFaults();
    final long bornAt;
    boolean zombie;
    boolean overtaken;
    boolean stopRequested;
    boolean paused;

    private final World world;
    private final Expected expected;
    private final Surroundings surroundings;
    private final SteppedSourceTask stepped;
    private boolean started;
    private boolean inFrame;
    private boolean dead;
    private boolean ended;
    private boolean failed;
    private boolean commits;
    private long frozenUntil;
    private int wakes;

    Incarnation(World world, int number, int task, int worker, int generation, Map<String, String> configuration) {
        this.world = world;
        this.number = number;
        this.task = task;
        this.worker = worker;
        this.generation = generation;
        this.bornAt = world.loop.nowMillis();
        this.expected = world.expected(configuration);
        this.surroundings = new Surroundings(world, this, configuration);
        this.stepped = world.tasks.task(surroundings);
    }

    @Override
    public String toString() {
        return "task " + task + " #" + number + " on worker " + worker;
    }

    Expected expected() {
        return expected;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Lets the task go on in some nanoseconds; an earlier wake is forgotten. */
    void wakeIn(long nanos) {
        int wake = ++wakes;
        world.loop.afterNanos(nanos, () -> {
            if (wake == wakes) {
                step();
            }
        });
    }

    /** Asks for the end of the task, which comes after the poll that is under way. */
    void requestStop() {
        stopRequested = true;
        if (!inFrame && !(started && stepped.waitsInPoll())) {
            wakeIn(0);
        }
    }

    void pause(boolean so) {
        paused = so;
        if (!so && isLive() && !inFrame && !stepped.waitsInPoll()) {
            wakeIn(0);
        }
    }

    private void step() {
        if (!isLive() || inFrame) {
            return;
        }
        if (world.loop.nowMillis() < frozenUntil) {
            wakeIn((frozenUntil - world.loop.nowMillis()) * Loop.NANOS_PER_MILLI);
            return;
        }
        inFrame = true;
        try {
            go();
        } catch (Killed e) {
            // The process is gone.
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            inFrame = false;
            if (!isLive()) {
                stepped.forget();
            }
        }
    }

    private void go() {
        if (!started && stopRequested) {
            ended = true;
        } else if (!started && paused) {
            world.note(this, "waits for the end of the pause");
        } else if (!started) {
            world.note(this, "starts");
            stepped.start();
            started = true;
            wakeIn(0);
        } else if (stopRequested && !stepped.waitsInPoll()) {
            finish();
        } else {
            if (!stepped.waitsInPoll()) {
                stepped.pause(paused);
            }
            surroundings.resume(stepped.waitsInPoll());
            long wait = stepped.iterate();
            requireAlive();
            surroundings.polls().iterated(stepped);
            if (wait >= 0 || stopRequested || !paused) {
                boolean waits = wait > 0;
                wakeIn(waits ? wait : world.stepNanos());
            }
        }
    }

    private void finish() {
        if (commits) {
            wakeIn(10 * Loop.NANOS_PER_MILLI);
            return;
        }
        stepped.finish();
        requireAlive();
        ended = true;
        world.note(this, "ends");
        world.verdict.stopped(this);
    }

    private void fail(RuntimeException e) {
        if (dead || ended) {
            return;
        }
        failed = true;
        world.note(this, "fails: " + e + (e.getCause() == null ? "" : " caused by " + e.getCause()));
        world.verdict.failed(this, e);
        try {
            stepped.closeAll();
        } catch (Killed | RuntimeException again) {
            world.note(this, "fails at its end: " + again);
        }
        world.connect.failed(this);
    }

    /** Commits offsets, as a worker does now and then. */
    void commitNowAndThen() {
        world.loop.after(world.commitMillis, () -> {
            if (isLive()) {
                commit();
                commitNowAndThen();
            }
        });
    }

    private void commit() {
        if (!started || commits || surroundings.commitsAtLast() || world.loop.nowMillis() < frozenUntil) {
            return;
        }
        commits = true;
        try {
            stepped.commit();
        } catch (Killed e) {
            // The process is gone.
        } finally {
            commits = false;
        }
    }

    /** The process dies. */
    void die() {
        if (isLive()) {
            world.note(this, "is killed");
            dead = true;
            surroundings.die();
            if (!inFrame) {
                stepped.forget();
            }
        }
    }

    void freeze(long millis) {
        frozenUntil = world.loop.nowMillis() + millis;
    }

    /** The worker no longer waits for the end. */
    void cancel() {
        if (isLive()) {
            world.note(this, "is cancelled");
            overtaken = true;
            stepped.cancel();
        }
    }

    boolean isLive() {
        return !dead && !ended && !failed;
    }

    boolean isDead() {
        return dead || world.loop.isHalted();
    }

    /** Whether offsets are being committed at this moment. */
    boolean commits() {
        return commits;
    }

    /** Whether the metric says that the last record is out. */
    boolean isComplete() {
        return started && stepped.metric("completed") == 1;
    }

    /** Each call from the task to the outside: here the process may die. */
    void touch(String call) {
        requireAlive();
        if (!survives(call)) {
            throw new Killed();
        }
    }

    /** Whether the process lives on; where it may die without a call of the task's. */
    boolean survives(String moment) {
        if (!isDead() && faults.crashes()) {
            world.note(this, "dies at " + moment);
            world.connect.kill(worker, 3_000);
        }
        return !isDead();
    }

    void requireAlive() {
        if (isDead()) {
            throw new Killed();
        }
    }
}
