// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

import java.util.Locale;

/**
 * The target of a fault.
 *
 * @param number its number within its kind, from 1
 */
public record FaultTarget(Kind kind, int number) {

    /** The kinds of targets. */
    public enum Kind {
        BROKER,
        WORKER,
        CASSANDRA,
        /** The source connector of a stream. */
        SOURCE,
        /** The sink connector of a stream. */
        SINK,
        /** The table of a stream. */
        TABLE,
        /** The topic of a stream. */
        TOPIC,
        /** The group of all workers. */
        GROUP;

        private int count(ClusterShape shape, int streams) {
            return switch (this) {
                case BROKER -> shape.brokers();
                case WORKER -> shape.workers();
                case CASSANDRA -> shape.cassandraNodes();
                case SOURCE, SINK, TABLE, TOPIC -> streams;
                case GROUP -> 1;
            };
        }

        /** The target of this kind that a random number chooses. */
        FaultTarget chosen(int random, ClusterShape shape, int streams) {
            return new FaultTarget(this, 1 + Math.floorMod(random, count(shape, streams)));
        }
    }

    /** Such as {@code worker-2}. */
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number;
    }
}
