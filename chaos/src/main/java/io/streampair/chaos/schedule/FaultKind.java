// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of faults, with their relative frequency and their duration. */
public enum FaultKind {
    /** SIGKILL, and a start after a while (crash). */
    KILL("kill -9", 9, 500, 10_000),
    /** SIGSTOP and SIGCONT: connections stay open, nothing is answered. */
    SUSPEND("suspend", 7, 2_000, 15_000),
    /** SIGTERM and a new start. */
    RESTART("restart", 5, 0, 3_000),
    /** All connections from workers to a server are reset, new ones too. */
    CUT("cut", 3, 1_000, 12_000),
    /** Nothing passes between the workers and a server, but no connection ends. */
    STALL("stall", 3, 1_000, 15_000),
    /** A server receives the workers' requests, but they do not receive its answers. */
    HALF_OPEN("half-open", 3, 1_000, 12_000),
    /** Traffic between the workers and a server is delayed. */
    DELAY("delay", 3, 5_000, 15_000),
    /** Packets between the workers and a server get lost and are resent. */
    LOSS("loss", 3, 5_000, 15_000),
    /** Another worker joins and leaves: two rebalances. */
    GUEST("one more worker", 3, 5_000, 20_000),
    /** The connector is paused and resumed. */
    PAUSE("pause", 3, 1_000, 8_000),
    /** The connector and its tasks are restarted. */
    STOP("stop", 2, 1_000, 8_000),
    /** The connector and its tasks are restarted. */
    BOUNCE("restart of the connector", 3, 0, 0),
    /** The sink's offsets are set back, so that it rewrites records. */
    REWIND("rewind", 3, 0, 0),
    /** The settings of the running connector change, including the number of its tasks. */
    RECONFIGURE("new settings", 4, 0, 0),
    /** The table gets a column. */
    ALTER("new column", 2, 0, 0),
    /** Many records arrive at once that cannot be written. */
    POISON("poison", 3, 0, 0),
    /** The disk of a server is full; not in {@link #DEFAULT}. */
    DISK_FULL("full disk", 3, 3_000, 12_000);

    /** All kinds that need no special rights; mounting a file system needs root. */
    public static final Set<FaultKind> DEFAULT =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DISK_FULL)));

    private final String label;
    private final int weight;
    private final int leastMillis;
    private final int mostMillis;

    FaultKind(String label, int weight, int leastMillis, int mostMillis) {
        this.label = label;
        this.weight = weight;
        this.leastMillis = leastMillis;
        this.mostMillis = mostMillis;
    }

    /** The name in messages. */
    public String label() {
        return label;
    }

    int weight() {
        return weight;
    }

    int leastMillis() {
        return leastMillis;
    }

    int mostMillis() {
        return mostMillis;
    }

    List<FaultTarget.Kind> targets() {
        return switch (this) {
            case KILL, SUSPEND, RESTART ->
                List.of(FaultTarget.Kind.BROKER, FaultTarget.Kind.WORKER, FaultTarget.Kind.CASSANDRA);
            case CUT, STALL, HALF_OPEN, DELAY, LOSS -> List.of(FaultTarget.Kind.BROKER, FaultTarget.Kind.CASSANDRA);
            case DISK_FULL -> List.of(FaultTarget.Kind.CASSANDRA);
            case GUEST -> List.of(FaultTarget.Kind.GROUP);
            case PAUSE, STOP, BOUNCE, RECONFIGURE -> List.of(FaultTarget.Kind.SOURCE, FaultTarget.Kind.SINK);
            case REWIND -> List.of(FaultTarget.Kind.SINK);
            case ALTER -> List.of(FaultTarget.Kind.TABLE);
            case POISON -> List.of(FaultTarget.Kind.TOPIC);
        };
    }
}
