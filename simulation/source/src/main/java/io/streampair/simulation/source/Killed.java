// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

/** Unwinds the calls of a process that is dead. */
final class Killed extends Error {
    Killed() {
        super("killed", null, false, false);
    }
}
