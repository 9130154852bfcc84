// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

/** How often a record of a source is in its topic: see {@code exactly.once.support} of source connectors (KIP-618). */
public enum Delivery {
    EXACTLY_ONCE,
    AT_LEAST_ONCE
}
