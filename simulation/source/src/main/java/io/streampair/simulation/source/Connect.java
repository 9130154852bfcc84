// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The workers' leader: starts tasks, deals them to workers, stops them, and replaces those that are gone. */
final class Connect {
    private static final long GRACE_MILLIS = 5_000;
    private static final long SESSION_MILLIS = 3_000;

    private final World world;
    private final Map<String, String> configuration;
    private final Map<Integer, Incarnation> slots = new TreeMap<>();
    private final List<Incarnation> all = new ArrayList<>();
    private final int workers;
    private List<Map<String, String>> taskConfigs = List.of();
    private int tasks;
    private int generation;
    private boolean changes;
    private boolean paused;

    Connect(World world) {
        this.world = world;
        configuration = new TreeMap<>(world.schedule.connector());
        workers = (int) world.schedule.world("workers", 2);
        tasks = (int) world.schedule.world("tasks", 1);
    }

    Map<String, String> configuration() {
        return configuration;
    }

    int generation() {
        return generation;
    }

    /** The tasks that are not taken for dead. */
    Iterable<Incarnation> current() {
        return slots.values();
    }

    Incarnation current(int task) {
        return slots.get(task);
    }

    List<Incarnation> all() {
        return all;
    }

    boolean changes() {
        return changes;
    }

    /** Starts the tasks of a new generation. */
    void start() {
        if (world.exactlyOnce) {
            for (int task = 0; task < taskConfigs.size(); task++) {
                world.broker.fence("source-" + task);
            }
        }
        generation++;
        changes = false;
        taskConfigs = world.product.taskConfigs(configuration, tasks);
        world.note(null, "generation " + generation + " of " + taskConfigs.size() + " tasks");
        for (int task = 0; task < taskConfigs.size(); task++) {
            start(task, task % workers);
        }
    }

    private void start(int task, int worker) {
        Incarnation made = new Incarnation(world, all.size(), task, worker, generation, taskConfigs.get(task));
        all.add(made);
        slots.put(task, made);
        if (paused) {
            made.pause(true);
        }
        made.wakeIn(world.chance.below(200) * Loop.NANOS_PER_MILLI);
        if (!world.exactlyOnce) {
            made.commitNowAndThen();
        }
    }

    private void replaceIn(long millis, Incarnation gone) {
        slots.remove(gone.task, gone);
        world.loop.after(millis, () -> replace(gone));
    }

    private void replace(Incarnation gone) {
        if (gone.generation != generation || slots.containsKey(gone.task)) {
            return;
        }
        if (changes) {
            world.loop.after(500, () -> replace(gone));
        } else {
            start(gone.task, (gone.worker + 1) % workers);
        }
    }

    void failed(Incarnation task) {
        if (slots.get(task.task) == task) {
            replaceIn(1_000 + world.chance.below(2_000), task);
        }
    }

    void kill(int worker, long back) {
        world.trouble(back);
        for (Incarnation task : new ArrayList<>(all)) {
            if (task.worker == worker && task.isLive()) {
                task.die();
                if (slots.get(task.task) == task) {
                    replaceIn(back, task);
                }
            }
        }
    }

    /** A worker is taken for dead, but its tasks go on until it notices. */
    void cutOff(int worker, long millis) {
        world.trouble(millis + SESSION_MILLIS + GRACE_MILLIS);
        for (Incarnation task : new ArrayList<>(slots.values())) {
            if (task.worker == worker && task.isLive()) {
                world.note(task, "is cut off");
                task.zombie = true;
                replaceIn(SESSION_MILLIS, task);
                world.loop.after(SESSION_MILLIS + millis, () -> end(task));
            }
        }
    }

    private void end(Incarnation task) {
        task.requestStop();
        world.loop.after(GRACE_MILLIS, task::cancel);
    }

    void freeze(int worker, long millis) {
        world.trouble(millis);
        for (Incarnation task : slots.values()) {
            if (task.worker == worker) {
                world.note(task, "is frozen");
                task.freeze(millis);
            }
        }
    }

    void restart(int task) {
        Incarnation stopped = slots.get(task);
        if (stopped != null && !changes) {
            changes = true;
            stopThen(List.of(stopped), () -> {
                changes = false;
                slots.remove(task, stopped);
                start(task, stopped.worker);
            });
        }
    }

    void pause(long millis) {
        paused = true;
        world.note(null, "pause");
        slots.values().forEach(task -> task.pause(true));
        world.loop.after(millis, () -> {
            paused = false;
            world.note(null, "resume");
            slots.values().forEach(task -> task.pause(false));
        });
    }

    /** Stops all tasks, makes a change, and starts them again; later if a change is under way. */
    void change(Runnable change, long stoppedMillis) {
        if (changes) {
            world.loop.after(500, () -> change(change, stoppedMillis));
            return;
        }
        changes = true;
        stopThen(new ArrayList<>(slots.values()), () -> {
            slots.clear();
            change.run();
            world.loop.after(stoppedMillis, this::start);
        });
    }

    void setTasks(int number) {
        tasks = number;
    }

    private void stopThen(List<Incarnation> stopping, Runnable then) {
        stopping.forEach(Incarnation::requestStop);
        waitThen(stopping, world.loop.nowMillis() + GRACE_MILLIS, then);
    }

    private void waitThen(List<Incarnation> stopping, long deadline, Runnable then) {
        if (stopping.stream().noneMatch(Incarnation::isLive)) {
            then.run();
        } else if (world.loop.nowMillis() >= deadline) {
            world.trouble(30_000);
            stopping.forEach(Incarnation::cancel);
            then.run();
        } else {
            world.loop.after(50, () -> waitThen(stopping, deadline, then));
        }
    }

    /** Sets offsets by split, in the words of the operation, while all tasks are stopped. */
    void alter(Map<Integer, String> nexts, long stoppedMillis) {
        if (changes) {
            world.loop.after(500, () -> alter(nexts, stoppedMillis));
            return;
        }
        changes = true;
        stopThen(new ArrayList<>(slots.values()), () -> {
            slots.clear();
            alterWhenQuiet(nexts, stoppedMillis);
        });
    }

    private void alterWhenQuiet(Map<Integer, String> nexts, long stoppedMillis) {
        boolean quiet = all.stream()
                .noneMatch(task -> task.isLive() || task.surroundings().hasOffsetsUnderWay());
        if (!quiet && !world.exactlyOnce) {
            world.loop.after(200, () -> alterWhenQuiet(nexts, stoppedMillis));
            return;
        }
        for (int task = 0; world.exactlyOnce && task < taskConfigs.size(); task++) {
            world.broker.fence("source-" + task);
        }
        Expected expected = world.expected();
        Map<Map<String, ?>, Map<String, ?>> offsets = new LinkedHashMap<>();
        nexts.forEach((split, next) -> offsets.put(expected.partition(split), expected.offset(split, next)));
        if (!world.product.alterOffsets(configuration, offsets)) {
            world.verdict.violate("alter", "the connector does not take " + offsets);
        }
        offsets.forEach((partition, offset) -> {
            int split = expected.split(partition);
            world.note(null, "alters split " + split + " to " + offset);
            world.broker.offsets().put(Offsets.key(partition), Offsets.value(offset));
            world.verdict.altered(split, expected.stand(partition, offset).next());
        });
        world.loop.after(stoppedMillis, this::start);
    }

    void stop() {
        changes = true;
        stopThen(new ArrayList<>(slots.values()), () -> world.note(null, "all tasks are stopped"));
    }
}
