// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

/**
 * A change of the sink's source that makes it wrong.
 *
 * @param name what it does wrong
 * @param file the source file, below the sink's package
 * @param original text that the file has once
 * @param replacement what stands there instead
 * @param within after how many schedules it must be found: {@link #SOON}, {@link #LATE} or {@link #RARELY}
 */
record PlantedBug(String name, String file, String original, String replacement, int within) {
    /** Few enough for each build. */
    static final int SOON = 24;

    /** For the full ring. Which schedule shows a bug changes with each new draw, so there is room. */
    static final int LATE = 6_000;

    /** Of what the sink hinders in two ways, so that the other one hides it most of the time. */
    static final int RARELY = 20_000;

    @Override
    public String toString() {
        return name;
    }
}
