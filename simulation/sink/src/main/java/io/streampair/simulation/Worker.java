// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.cassandra.SimulatedSinkTasks;
import io.streampair.simulation.cassandra.FakeSession;
import io.streampair.simulation.cassandra.Mutation;
import io.streampair.simulation.log.FakeConsumer;
import io.streampair.simulation.log.KilledException;
import io.streampair.simulation.log.Member;
import io.streampair.simulation.time.Chance;
import io.streampair.simulation.time.Loop;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.connect.runtime.SteppedSinkTask;

/** A process of Connect with one task of the sink, from its start to its end. */
final class Worker implements Member {
    private static final int CONNECT_MILLIS = 1_000;

    private final Simulation simulation;
    private final Settings settings;
    private final int slot;
    private final String name;
    private final Chance chance;
    private final FakeConsumer consumer;
    private final SteppedSinkTask task;
    private final long startedAt;
    private WatchedSinkTask watched;
    private boolean dead;
    private boolean running;
    private boolean stopping;
    private boolean paused;
    private boolean busy;
    private long frozenUntil;
    private long stalledUntil;
    private long lastScheduled;

    /** @param slot which of the workers it is; the one before it in the slot has ended */
    Worker(Simulation simulation, int slot, int incarnation) {
        this.simulation = simulation;
        this.settings = simulation.settings();
        this.slot = slot;
        this.name = "worker " + slot + (incarnation == 0 ? "" : "." + incarnation);
        this.chance = simulation.chance(name);
        this.consumer = new FakeConsumer(simulation.group(), simulation.log(), this, settings.maxPoll());
        this.task = task();
        this.startedAt = simulation.loop().now();
    }

    private SteppedSinkTask task() {
        Converters converters = new Converters(settings);
        SimTiming timing = new SimTiming(
                simulation.loop(), simulation.background(), this, simulation.chance("backoff of " + name));
        watched = new WatchedSinkTask(
                simulation,
                SimulatedSinkTasks.task(
                        timing,
                        call -> simulation.background().start(this, Loop.ms(chance.below(CONNECT_MILLIS)), call),
                        () -> FakeSession.open(
                                simulation.cluster(),
                                this,
                                simulation.chance("requests of " + name),
                                simulation.watch())),
                consumer::positions,
                () -> simulation.sends().released(this));
        return new SteppedSinkTask(new SteppedSinkTask.Parts(
                slot,
                watched,
                watched::context,
                settings.sink(),
                consumer,
                settings.commitMillis(),
                simulation.time(),
                settings.tolerant(),
                new FakeDeadLetters(simulation, simulation.chance("reports of " + name)),
                converters.keys(),
                converters.values(),
                converters.transformations()));
    }

    /** Whether a write is of a record whose partition the task has given up since the record was delivered. */
    boolean hasGivenUp(Mutation mutation) {
        return watched.hasGivenUp(mutation);
    }

    int slot() {
        return slot;
    }

    FakeConsumer consumer() {
        return consumer;
    }

    boolean isRunning() {
        return running;
    }

    /** Whether one of its calls is on the stack, if only to find out that the process is dead. */
    boolean isBusy() {
        return busy;
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public boolean isDead() {
        return dead;
    }

    @Override
    public void note(Supplier<String> event) {
        simulation.trace().add(() -> "  " + name + " " + event.get());
    }

    void start() {
        simulation.trace().add(() -> name + " starts");
        running = true;
        task.start();
        schedule(0);
    }

    @Override
    public void after(long nanos, Runnable action) {
        simulation.loop().after(nanos, () -> {
            if (dead) {
                return;
            }
            if (frozenUntil > simulation.loop().now()) {
                after(frozenUntil - simulation.loop().now(), action);
            } else {
                action.run();
            }
        });
    }

    @Override
    public void wake() {
        if (running && !busy) {
            schedule(Loop.ms(1));
        }
    }

    private void schedule(long nanos) {
        long scheduled = ++lastScheduled;
        after(nanos, () -> {
            if (scheduled == lastScheduled) {
                step();
            }
        });
    }

    private void step() {
        if (!running || busy) {
            return;
        }
        if (stalledUntil > simulation.loop().now()) {
            schedule(stalledUntil - simulation.loop().now());
            return;
        }
        busy = true;
        try {
            if (stopping) {
                finish();
            } else {
                iterate();
            }
        } finally {
            busy = false;
        }
    }

    private void finish() {
        running = false;
        simulation.stops().before(this);
        try {
            task.finish();
        } catch (WakeupException e) {
            // As the thread of a task takes it that is stopped.
        } catch (KilledException e) {
            return;
        } catch (RuntimeException e) {
            simulation.fleet().ended(this, e);
            return;
        }
        if (!dead) {
            simulation.stops().after(this);
            simulation.fleet().ended(this, null);
        }
    }

    private void iterate() {
        simulation.countIteration();
        try {
            task.iterate();
        } catch (KilledException e) {
            running = false;
            return;
        } catch (RuntimeException e) {
            running = false;
            if (!dead) {
                simulation.trace().add(() -> name + " fails: " + root(e));
                task.fail();
                simulation.fleet().ended(this, e);
            }
            return;
        }
        if (dead) {
            running = false;
            return;
        }
        long millis = consumer.hasWork()
                ? chance.below(3)
                : task.untilNext(simulation.time().milliseconds());
        schedule(stopping ? 0 : Loop.ms(millis));
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Has Connect end the task gracefully. */
    void stop() {
        if (running) {
            stopping = true;
            task.stop();
            wake();
        }
    }

    void pause(boolean pause) {
        if (running && !stopping && pause != paused) {
            paused = pause;
            task.pause(pause);
            wake();
        }
    }

    /** Nothing of the process happens until then. */
    void freeze(long untilNanos) {
        frozenUntil = Math.max(frozenUntil, untilNanos);
    }

    /** Whether it has had the time to connect, which it does after its start, and after it stood still. */
    boolean mustBeConnected() {
        long upSince = Math.max(startedAt, Math.max(frozenUntil, stalledUntil));
        return upSince + 2 * Loop.ms(CONNECT_MILLIS) < simulation.loop().now();
    }

    boolean stoodStillSince(long nanos) {
        return frozenUntil > nanos || stalledUntil > nanos;
    }

    /** The thread of the task stands still until then, while others of the process go on. */
    void stall(long untilNanos) {
        stalledUntil = Math.max(stalledUntil, untilNanos);
    }

    /** Ends the process, in the middle of whatever it does. */
    void kill() {
        dead = true;
        running = false;
        task.forget();
    }

    @Override
    public String toString() {
        return name;
    }
}
