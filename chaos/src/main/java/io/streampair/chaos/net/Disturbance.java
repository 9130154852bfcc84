// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

/** What a proxy does to the connections to its server. */
public enum Disturbance {
    NONE,
    /** Connections are reset, and so is each new one. */
    CUT,
    /** Connections stay open and nothing passes; what was sent goes on its way at the end. */
    STALL,
    /** Requests arrive and answers do not. At the end the connections that have lost an answer are reset. */
    HALF_OPEN,
    /** All that is sent is under way for longer. */
    DELAY,
    /** One piece in ten is lost and sent again, as TCP does: after 0.2 s, twice as long if it is lost again. */
    LOSS
}
