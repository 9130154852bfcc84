// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws schedules: settings first, of which many are left out, then operations, which often come together: it is the
 * second trouble within the first that is found last.
 */
final class Generator {
    private final Chance chance;
    private final Chance topics;
    private final Chance passage;
    /** Null for a single stream. */
    private final DefinitionGenerator definition;

    private final Map<String, String> settings = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private long count;
    private double rate;
    private long horizon;

    private Generator(long seed) {
        topics = new Chance(seed, "topics");
        passage = new Chance(seed, "passage");
        definition = DefinitionGenerator.isFor(seed) ? new DefinitionGenerator(seed) : null;
        chance = new Chance(seed, "generator");
    }

    static Schedule schedule(long seed) {
        Generator generator = new Generator(seed);
        generator.drawWorld();
        generator.drawPassage();
        if (generator.definition == null) {
            generator.drawStream();
            generator.drawDisorder();
        } else {
            generator.drawDefinition();
        }
        generator.drawOperations();
        generator.operations.sort(Comparator.comparingLong(Operation::at));
        return new Schedule(seed, generator.settings, generator.operations);
    }

    private void set(String key, Object value) {
        settings.put(key, String.valueOf(value));
    }

    private void drawWorld() {
        set("world.delivery", chance.any("exactly_once", "at_least_once"));
        if (settings.get("world.delivery").equals("exactly_once")) {
            set("world.boundary", chance.any("poll", "interval", "connector"));
            set("world.interval.ms", chance.any(100, 2_000, 10_000));
            set("transaction.records", chance.any(1, 3, 10, 100, 1_000));
        } else {
            set("world.commit.ms", chance.any(300, 2_000, 10_000));
        }
        set("world.tasks", chance.between(1, 4));
        set("world.workers", chance.between(1, 3));
        set("world.latency.ms", chance.any(0, 0, 3, 50, 400));
        set("world.step.ms", chance.any(1, 5, 100));
        if (chance.oneIn(4)) {
            set("world.topics", "created");
            set("world.topic.failures", topics.any(0, 0, 1, 2, 5));
        }
        if (chance.oneIn(2)) {
            set("world.times", "no");
        }
    }

    private void drawPassage() {
        if (passage.oneIn(4)) {
            set("world.tolerance", "all");
        }
        if (passage.oneIn(4)) {
            set("world.skipped", passage.any("drop", "transform", "converter"));
            set("world.skipped.every", passage.any(1, 2, 3, 10));
        }
        if (passage.oneIn(6)) {
            set("world.renames", "yes");
        }
    }

    /** Its records have no header that says which ones a transform drops. */
    private void drawDefinition() {
        settings.remove("world.skipped");
        settings.remove("world.skipped.every");
        settings.remove("world.times");
        settings.putAll(definition.settings());
        horizon = definition.horizon();
    }

    private void drawStream() {
        set("splits", chance.any(1, 2, 3, 5, 16));
        set("batch.size", chance.any(1, 2, 7, 50, 1_000));
        set("seed", chance.below(5));
        rate = chance.any(-1.0, 1.0, 5.0, 20.0, 20.0, 100.0, 1_000.0);
        count = chance.oneIn(20)
                ? chance.below(3)
                : chance.between(
                        5, Math.max(5, Math.min(chance.any(30L, 100L, 300L), rate < 0 ? 300 : (long) (rate * 30))));
        horizon = rate < 0 ? 400 : Math.max(1_000, (long) (count / rate * 1_000));
        if (rate > 0) {
            set("rate", rate);
            drawProfile();
        }
        if (rate > 0 && chance.oneIn(3)) {
            set("duration.ms", Math.max(1, (long) (count / rate * 1_000)));
        } else {
            set("count", count);
        }
        if (chance.oneIn(2)) {
            set("key.field", "k");
            drawKeys();
        }
        if (chance.oneIn(4)) {
            set("record.timestamp", "clock");
        }
        set("value.format", chance.any("struct", "json", "delimited"));
    }

    private void drawKeys() {
        if (chance.oneIn(2)) {
            set("keys", Long.parseLong(settings.get("splits")) + chance.below(20));
            if (chance.oneIn(2)) {
                set("tombstone.rate", 0.3);
            }
        }
    }

    private void drawProfile() {
        switch (chance.any("constant", "constant", "constant", "ramp", "sine", "bursts", "stages")) {
            case "ramp" -> {
                set("rate.profile", "ramp");
                set("rate.ramp.ms", chance.any(500, 5_000));
            }
            case "sine" -> {
                set("rate.profile", "sine");
                set("rate.period.ms", chance.any(1_000, 5_000));
            }
            case "bursts" -> {
                set("rate.profile", "bursts");
                set("rate.period.ms", chance.any(1_000, 5_000));
            }
            case "stages" -> {
                set("rate.profile", "stages");
                set("rate.stages", rate + ":1000,0:3000," + rate * 2 + ":1500");
            }
            default -> {
                // Without a profile.
            }
        }
    }

    private void drawDisorder() {
        if (chance.oneIn(2)) {
            return;
        }
        for (String kind : List.of("duplicate", "reorder", "late", "early", "drop", "poison")) {
            if (chance.oneIn(3)) {
                set("disorder." + kind + ".rate", chance.any(0.05, 0.3, 0.9));
            }
        }
        if (settings.containsKey("disorder.reorder.rate")) {
            set("disorder.reorder.max", chance.any(1, 3, 10));
        }
    }

    private void drawOperations() {
        long wanted = chance.below(9);
        long at = drawTime();
        for (int i = 0; i < wanted; i++) {
            at = chance.oneIn(2) ? at + chance.below(chance.any(20, 300, 3_000)) : drawTime();
            operations.add(draw(at));
        }
    }

    /** Mostly while records are written. */
    private long drawTime() {
        return chance.below(chance.any(200L, horizon, horizon, horizon + 3_000));
    }

    private Operation draw(long at) {
        long worker = chance.below(Long.parseLong(settings.get("world.workers")));
        long task = chance.below(Long.parseLong(settings.get("world.tasks")));
        return switch ((int) chance.below(16)) {
            case 0 -> Operation.of(at, "kill", worker, chance.any(500, 3_000, 10_000));
            case 1, 2, 3 -> Operation.of(at, "crash", task, chance.below(chance.any(4, 12, 60)));
            case 4 -> Operation.of(at, "zombie", worker, chance.any(500, 5_000, 20_000));
            case 5 -> Operation.of(at, "freeze", worker, chance.any(200, 5_000, 65_000));
            case 6 -> Operation.of(at, "restart", task);
            case 7 -> Operation.of(at, "pause", chance.any(100, 3_000, 20_000, 70_000));
            case 8 -> Operation.of(at, "rescale", chance.between(1, 5));
            case 9 -> Operation.of(at, "stop", chance.any(0, 2_000));
            case 10 -> Operation.of(at, "config", config());
            case 11 -> alter(at);
            case 12 -> Operation.of(at, "outage", chance.any(200, 3_000, 15_000, 70_000));
            case 13 -> Operation.of(at, "lag", chance.any(100, 1_500), chance.any(1_000, 10_000));
            case 14 ->
                Operation.of(
                        at, "send", task, chance.any("refuse", "unacked", "busy"), chance.below(chance.any(2, 15)));
            default ->
                Operation.of(
                        at,
                        "commit",
                        task,
                        settings.get("world.delivery").equals("exactly_once")
                                ? chance.any("lost", "applied")
                                : chance.any("lost", "applied", "refused", "late"));
        };
    }

    private String config() {
        if (definition != null) {
            return definition.change();
        }
        if (rate > 0 && chance.oneIn(3)) {
            return "rate=" + rate * chance.any(0.5, 2.0, 10.0);
        }
        if (settings.containsKey("count") && chance.oneIn(2)) {
            return "count=" + chance.below(count * 2 + 2);
        }
        return chance.any(
                "batch.size=" + chance.any(1, 3, 100), "transaction.records=" + chance.any(1, 20), "rate.live=false");
    }

    private Operation alter(long at) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(chance.any(0, 1_000));
        arguments.addAll(definition == null ? places() : definition.places());
        return Operation.of(at, "alter", arguments.toArray());
    }

    private List<Object> places() {
        long splits = Long.parseLong(settings.get("splits"));
        List<Object> places = new ArrayList<>();
        for (long split = 0; split < splits; split++) {
            if (chance.oneIn(2)) {
                long next = split + splits * chance.below(count / splits + 2);
                places.add(split + "=" + (chance.oneIn(5) ? -1 : next));
            }
        }
        return places;
    }
}
