// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

/** What a proxy does to the connections to its server. */
public enum Disturbance {
    NONE,
    /** Open connections and new ones are reset. */
    CUT,
    /** Connections stay open but nothing passes; what was sent meanwhile is delivered at the end. */
    STALL,
    /** Requests arrive but answers are dropped. At the end the connections that lost an answer are reset. */
    HALF_OPEN,
    /** All traffic is delayed. */
    DELAY,
    /** One packet in ten is lost and resent as TCP does: after 0.2 s, and after twice as long if it is lost again. */
    LOSS
}
