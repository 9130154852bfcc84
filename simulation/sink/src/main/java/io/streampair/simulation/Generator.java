// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation;

import io.streampair.simulation.Operation.Kind;
import io.streampair.simulation.cassandra.Trouble;
import io.streampair.simulation.time.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Draws schedules from seeds. Each has some kinds of trouble and not others (swarm testing), and some have several at one time,
 * since most faults need two.
 */
final class Generator {
    private static final List<Kind> OF_RECORDS =
            List.of(Kind.DELETE, Kind.POISON, Kind.REFUSED, Kind.BROKEN, Kind.DROPPED);
    private static final List<Kind> MOVES =
            List.of(Kind.REBALANCE, Kind.REBALANCE, Kind.KILL, Kind.RESTART, Kind.STALL, Kind.RESCALE);
    private static final List<Trouble> USUAL = List.of(
            Trouble.UNAVAILABLE,
            Trouble.WRITE_TIMEOUT,
            Trouble.OVERLOADED,
            Trouble.SLOW,
            Trouble.NO_NODE,
            Trouble.CLOSED_CONNECTION);
    private static final int LAST_MILLIS = 55_000;

    private final Chance chance;
    private final Settings settings;
    private final Workload workload;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private boolean lateRecords;
    private boolean forms;

    private Generator(Chance chance, Settings settings) {
        this.chance = chance;
        this.settings = settings;
        this.workload = settings.workload();
    }

    static Schedule schedule(long seed) {
        Settings settings = new SettingsGenerator(seed).draw();
        return new Schedule(seed, settings, new Generator(new Chance(seed, "operations"), settings).draw());
    }

    private List<Operation> draw() {
        chooseKinds();
        for (int bursts = chance.between(1, 6); bursts > 0; bursts--) {
            burst(chance.below(50_000), chance.between(1, 8), 3_000);
        }
        for (Kind kind : kinds) {
            for (int times = chance.between(1, 3); times > 0; times--) {
                disturb(kind, chance.below(LAST_MILLIS));
            }
        }
        if (kinds.contains(Kind.TROUBLE) && chance.oneIn(2)) {
            pileUp();
        }
        if (settings.partitions() > 1 && settings.workers() > 1 && chance.oneIn(2)) {
            moveUnderTrouble();
        }
        operations.sort(Comparator.comparingLong(Operation::millis));
        return List.copyOf(operations);
    }

    private void chooseKinds() {
        boolean isCalm = chance.oneIn(6);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PUT
                    && mayHave(kind)
                    && (kind.isRecord() || !isCalm)
                    && chance.oneIn(isRare(kind) ? 8 : 3)) {
                kinds.add(kind);
            }
        }
        lateRecords = chance.oneIn(3);
        forms = chance.oneIn(3);
        for (int i = chance.between(1, 3); i > 0; i--) {
            troubles.add(chance.oneIn(2) ? chance.pick(USUAL) : chance.pick(Trouble.ALL));
        }
    }

    private boolean mayHave(Kind kind) {
        return switch (kind) {
            case DELETE -> workload.hasDeletes();
            case REFUSED ->
                workload != Workload.COUNTER
                        && workload != Workload.COLLECTIONS
                        && workload != Workload.ROUTES
                        && workload != Workload.EACH
                        && !settings.hasEnds();
            case BROKEN -> settings.tolerant();
            case FAIL_REPORTS -> settings.tolerant();
            case ADD_COLUMN, DROP_COLUMN -> workload.columns() != null;
            case DROP_TABLE ->
                workload.columns() != null
                        && workload.hasMarker()
                        && !workload.hasClustering()
                        && workload != Workload.EACH
                        && workload != Workload.FIRST;
            default -> true;
        };
    }

    private static boolean isRare(Kind kind) {
        return switch (kind) {
            case BROKEN, DROPPED, TRIM, FAIL_REPORTS, ADD_COLUMN, DROP_COLUMN, DROP_TABLE, RESCALE -> true;
            default -> false;
        };
    }

    /** Records that come together, most of them with one timestamp. */
    private void burst(long at, int records, int spread) {
        int partition = chance.below(settings.partitions());
        for (int i = 0; i < records; i++) {
            long millis = at + (chance.oneIn(4) ? chance.below(spread) : 0);
            record(millis, partition);
            if (chance.oneIn(5)) {
                partition = chance.below(settings.partitions());
            }
        }
    }

    private void record(long millis, int partition) {
        operations.add(Operation.of(
                millis,
                recordKind(),
                "partition",
                partition,
                "key",
                chance.below(settings.keys()),
                "later",
                later(),
                "form",
                forms ? chance.below(9) : 0,
                "c",
                workload.hasClustering() ? chance.below(2) : 0,
                "whole",
                chance.below(2),
                "ttl",
                workload == Workload.TTL && chance.oneIn(2) ? chance.pick(List.of(3, 20, 100_000)) : 0,
                "lines",
                workload == Workload.EACH ? chance.between(settings.replaces() ? 0 : 1, 7) : 0,
                "until",
                workload == Workload.EXPIRES ? chance.pick(List.of(0, -20, 3, 20, 100_000)) : 0,
                "micros",
                workload == Workload.MAPPED_TIME ? chance.below(3) : 0));
    }

    private Kind recordKind() {
        for (Kind kind : OF_RECORDS) {
            if (kinds.contains(kind) && chance.oneIn(kind == Kind.DELETE ? 5 : 12)) {
                return kind;
            }
        }
        return Kind.PUT;
    }

    private long later() {
        if (!chance.oneIn(3)) {
            return 0;
        }
        if (lateRecords && chance.oneIn(4)) {
            return -(chance.oneIn(2) ? 101 + chance.below(200) : 1_001 + chance.below(60_000));
        }
        return chance.between(1, 300);
    }

    private void disturb(Kind kind, long at) {
        int worker = chance.below(settings.workers());
        int partition = chance.below(settings.partitions());
        switch (kind) {
            case GAP ->
                operations.add(Operation.of(
                        at, kind, "partition", partition, "offsets", (long) Math.pow(10, chance.below(6))));
            case TRIM -> operations.add(Operation.of(at, kind, "partition", partition, "keep", chance.below(4)));
            case REBALANCE -> operations.add(Operation.of(at, kind));
            case KILL, RESTART -> operations.add(Operation.of(at, kind, "worker", worker));
            case FREEZE, STALL ->
                operations.add(Operation.of(at, kind, "worker", worker, "for", chance.between(100, 25_000)));
            case PAUSE -> {
                int millis = chance.oneIn(3) ? chance.between(1, 50) : chance.between(100, 8_000);
                operations.add(Operation.of(at, kind, "worker", worker, "for", millis));
            }
            case RESCALE -> operations.add(Operation.of(at, kind, "tasks", chance.between(1, settings.workers())));
            case FAIL_COMMITS -> operations.add(Operation.of(at, kind, "count", chance.between(1, 3)));
            case TROUBLE -> operations.add(trouble(at, chance.between(100, chance.oneIn(2) ? 2_000 : 20_000)));
            case FAIL_REPORTS -> operations.add(Operation.of(at, kind, "for", chance.between(100, 20_000)));
            case DROP_TABLE -> operations.add(Operation.of(at, kind, "for", chance.between(10, 4_000)));
            case ADD_COLUMN, DROP_COLUMN -> operations.add(Operation.of(at, kind, "number", chance.below(2)));
            case PUT, DELETE, POISON, REFUSED, BROKEN, DROPPED -> {
                // They come in bursts.
            }
        }
    }

    private Operation trouble(long at, int millis) {
        return Operation.of(
                at, Kind.TROUBLE, Operation.TROUBLE, chance.pick(troubles).number(), "for", millis);
    }

    /** Records for two windows, and a change of owners, while Cassandra fails. */
    private void pileUp() {
        long at = 5_000L + chance.below(30_000);
        operations.add(trouble(at, chance.between(5_000, 20_000)));
        for (int bursts = chance.between(1, 4); bursts > 0; bursts--) {
            burst(at + chance.below(3_000), chance.between(1, 5), 1_000);
        }
        for (int moves = chance.between(1, 2); moves > 0; moves--) {
            disturb(chance.pick(MOVES), at + 1_000 + chance.below(5_000));
        }
    }

    /**
     * Partitions move while one window is written, or tried, and another one fills. Each time new records come to all partitions
     * at the very moment, so that a poll that gives partitions up has records of the others.
     */
    private void moveUnderTrouble() {
        long at = chance.below(25_000);
        long gap = chance.oneIn(2)
                ? settings.number("flush.interval.ms", 10_000) + 200
                : chance.pick(List.of(200, 1_500, 4_000));
        if (workload == Workload.BY_NAME && chance.oneIn(2)) {
            disturb(chance.oneIn(2) ? Kind.ADD_COLUMN : Kind.DROP_COLUMN, at + gap - 200);
        } else {
            operations.add(Operation.of(
                    at,
                    Kind.TROUBLE,
                    Operation.TROUBLE,
                    chance.pick(USUAL).number(),
                    "for",
                    gap + chance.between(3_000, 15_000)));
        }
        burst(at + chance.below(500), chance.between(1, 8), 300);
        long move = at + gap;
        for (int moves = chance.between(1, 4); moves > 0; moves--) {
            for (int i = 0; i < settings.partitions(); i++) {
                if (chance.oneIn(2)) {
                    record(move - chance.between(1, 150), i);
                }
                for (int records = chance.below(3); records > 0; records--) {
                    record(move, i);
                }
            }
            operations.add(Operation.of(move, Kind.REBALANCE));
            move += chance.between(200, 6_000);
        }
    }
}
