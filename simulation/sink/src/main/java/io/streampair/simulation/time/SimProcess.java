// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.time;

import java.util.function.Supplier;

/** A process of an operating system: it may be frozen, and it may be killed. */
public interface SimProcess {
    /** Runs an action of the process later: not while it is frozen, and not at all once it is dead. */
    void after(long nanos, Runnable action);

    /** Whether it has been killed. */
    boolean isDead();

    /** Notes something in the trace, if there is one. */
    void note(Supplier<String> event);
}
