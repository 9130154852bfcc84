// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.chaos.schedule.ClusterShape;

/** How often the topic may hold a source's record: see {@code exactly.once.support} of source connectors (KIP-618). */
public enum Delivery {
    EXACTLY_ONCE,
    AT_LEAST_ONCE;

    /**
     * The strictest delivery that a cluster of this shape guarantees. While the only broker of a partition starts or
     * stops, Kafka (4.3.1) treats the partition as deleted and drops the markers of ending transactions; readers then
     * wait for them without end.
     */
    public static Delivery of(ClusterShape shape) {
        return shape.brokers() == 1 ? AT_LEAST_ONCE : EXACTLY_ONCE;
    }
}
