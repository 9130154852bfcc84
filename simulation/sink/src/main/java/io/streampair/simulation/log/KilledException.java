// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.log;

/** Unwinds the stack of a process that has been killed. */
public final class KilledException extends Error {
    private static final long serialVersionUID = 1L;

    public KilledException() {
        super("killed", null, false, false);
    }
}
