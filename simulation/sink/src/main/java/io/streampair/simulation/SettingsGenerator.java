// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.time.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws settings: of what is around the sink, and of the sink itself, each at its default most of the time. */
final class SettingsGenerator {
    /** Drawn on their own, so that the seeds from before they were there still show what they showed. */
    private static final List<Workload> LATER = List.of(Workload.EXPIRES, Workload.EACH);

    private static final int FIRST_ONE_IN = 16;

    private static final int LIVE_ONE_IN = 3;

    private final Chance chance;
    private final Chance ofLater;
    private final Chance ofFirst;
    private final Chance ofLive;
    private final SortedMap<String, String> drawn = new TreeMap<>();

    SettingsGenerator(long seed) {
        this.chance = new Chance(seed, "settings");
        this.ofLater = new Chance(seed, "later workloads");
        this.ofFirst = new Chance(seed, "first workload");
        this.ofLive = new Chance(seed, "live");
    }

    Settings draw() {
        Workload workload = workload();
        surroundings(workload);
        windows();
        writes(workload);
        mapping(workload);
        expressions(workload);
        if (workload == Workload.FIRST && "true".equals(drawn.get(Settings.PREFIX + "tolerant")) && ofFirst.oneIn(2)) {
            sink("write.if.not.applied", "report");
        }
        if (ofLive.oneIn(LIVE_ONE_IN)) {
            around("live", "true");
        }
        return new Settings(drawn);
    }

    private Workload workload() {
        List<Workload> first = new ArrayList<>(List.of(Workload.values()));
        first.removeAll(LATER);
        first.remove(Workload.FIRST);
        first.remove(Workload.CHANGES);
        Workload drawn = chance.pick(first);
        drawn = ofLater.oneIn(8) ? ofLater.pick(LATER) : drawn;
        drawn = ofLater.oneIn(12) ? Workload.CHANGES : drawn;
        return ofFirst.oneIn(FIRST_ONE_IN) ? Workload.FIRST : drawn;
    }

    private void surroundings(Workload workload) {
        around("workload", workload.name().toLowerCase(java.util.Locale.ROOT));
        around("tolerant", chance.oneIn(3) ? "false" : "true");
        around("eager", chance.oneIn(2) ? "true" : "false");
        int partitions = chance.between(1, 3);
        around("partitions", partitions);
        around("workers", chance.between(1, 2 + chance.below(2)));
        around("max.poll", chance.pick(List.of(1, 3, 500)));
        around("keys", chance.between(1, chance.oneIn(4) ? 9 : 3));
        around("commit.ms", chance.pick(List.of(1_000, 5_000, 60_000)));
        if (chance.oneIn(4)) {
            around("noise.percent", 5);
        }
        if (workload != Workload.ROUTES && chance.oneIn(5)) {
            around("renames", "true");
        }
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < partitions; i++) {
            starts.append(i == 0 ? "" : ",").append(edge());
        }
        around("starts", starts);
    }

    /** Offsets near those where arithmetic may go wrong. */
    private long edge() {
        return switch (chance.below(4)) {
            case 0 -> 0;
            case 1 -> Math.max(0, (long) Math.pow(10, chance.below(7)) * chance.between(1, 9) - chance.below(12));
            case 2 -> Math.max(0, (1L << chance.below(33)) - chance.below(12));
            default -> chance.below(1_000_000);
        };
    }

    private void windows() {
        sink("flush.interval.ms", chance.pick(List.of(100, 1_000, 10_000)));
        if (chance.oneIn(2)) {
            sink("window.max.rows", chance.pick(List.of(1, 3, 10)));
        }
        if (chance.oneIn(5)) {
            sink("window.max.bytes", chance.pick(List.of(1, 100)));
        }
        if (chance.oneIn(5)) {
            sink("window.coalesce", "false");
        }
    }

    private void writes(Workload workload) {
        if (chance.oneIn(2)) {
            sink("max.in.flight.requests", chance.pick(List.of(1, 2, 4)));
        }
        if (chance.oneIn(3)) {
            sink("batch.max.rows", chance.pick(List.of(1, 2, 3)));
        }
        if (chance.oneIn(4)) {
            sink("batch.grouping", chance.pick(List.of("partition", "none")));
        }
        if (chance.oneIn(6)) {
            sink("batch.max.partitions", chance.pick(List.of(1, 2)));
        }
        if (chance.oneIn(8)) {
            sink("max.rows.per.second", chance.pick(List.of(1, 10, 100)));
        }
        if (chance.oneIn(8)) {
            sink("retry.budget.ms", chance.pick(List.of(0, 1_000, 20_000)));
        }
        if (!workload.isIdempotent() && chance.oneIn(3)) {
            sink("uncertain.writes", "retry");
        }
    }

    private void mapping(Workload workload) {
        if (chance.oneIn(4)) {
            sink("mapping.null.fields", "unset");
        }
        if (chance.oneIn(6)) {
            sink("mapping.missing.fields", "null");
        }
        if (workload.hasDeletes() && chance.oneIn(6) && workload != Workload.CHANGES) {
            sink("delete.tombstones", "ignore");
        }
        boolean mayExpire = workload == Workload.PLAIN || workload == Workload.TTL || workload == Workload.UNTIMED;
        if (mayExpire && chance.oneIn(5)) {
            sink("ttl.seconds", chance.pick(List.of(5, 30, 100_000)));
            if (workload != Workload.UNTIMED && chance.oneIn(2)) {
                sink("ttl.from", "record");
            }
        }
        if (workload == Workload.TTL && chance.oneIn(2)) {
            sink("ttl.from", "record");
        }
        if (workload == Workload.EACH && chance.oneIn(4)) {
            sink("each.replace", "false");
        }
        if (workload == Workload.TOPICS && chance.oneIn(4)) {
            sink("write.timestamp", "none");
        }
    }

    /** The same rows, computed. */
    private void expressions(Workload workload) {
        if (chance.oneIn(3)) {
            sink("filter", "value." + DroppingTransform.FIELD + " is null");
        }
        if (chance.oneIn(3)) {
            workload.settings().forEach((key, text) -> {
                if (key.endsWith("mapping")) {
                    sink(key, text.replace("id=key,", "id=concat(key),").replace("src=offset", "src=offset * 1"));
                }
            });
        }
    }

    private void around(String key, Object value) {
        drawn.put(Settings.PREFIX + key, value.toString());
    }

    private void sink(String key, Object value) {
        drawn.put(key, value.toString());
    }
}
