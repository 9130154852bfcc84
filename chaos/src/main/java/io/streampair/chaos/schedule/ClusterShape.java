// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.schedule;

/** How many servers of each kind a run has. */
public enum ClusterShape {
    /** One broker, two workers and one Cassandra node: an outage of the broker or the node is total. */
    SMALL(1, 2, 1),
    /** Three of each, and three replicas of everything. */
    FULL(3, 3, 3);

    private final int brokers;
    private final int workers;
    private final int cassandraNodes;

    ClusterShape(int brokers, int workers, int cassandraNodes) {
        this.brokers = brokers;
        this.workers = workers;
        this.cassandraNodes = cassandraNodes;
    }

    public int brokers() {
        return brokers;
    }

    public int workers() {
        return workers;
    }

    public int cassandraNodes() {
        return cassandraNodes;
    }
}
