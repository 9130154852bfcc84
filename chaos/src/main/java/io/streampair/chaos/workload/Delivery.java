// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import io.streampair.chaos.schedule.ClusterShape;

/** How often a record of a source is in its topic: see {@code exactly.once.support} of source connectors (KIP-618). */
public enum Delivery {
    EXACTLY_ONCE,
    AT_LEAST_ONCE;

    /**
     * What a cluster of this shape can hold. While a partition has no leader because its only broker starts or stops, Kafka
     * (4.3.1) takes it for deleted and drops the marks of transactions that end; readers wait for them in vain.
     */
    public static Delivery of(ClusterShape shape) {
        return shape.brokers() == 1 ? AT_LEAST_ONCE : EXACTLY_ONCE;
    }
}
