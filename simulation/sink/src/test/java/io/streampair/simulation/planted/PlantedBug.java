// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

/**
 * A change of the sink's source that makes it wrong.
 *
 * @param name what it does wrong
 * @param file the source file, below the sink's package
 * @param original text that the file has once
 * @param replacement what stands there instead
 * @param within after how many schedules it must be found: {@link #SOON} or {@link #LATE}
 */
record PlantedBug(String name, String file, String original, String replacement, int within) {
    /** Few enough for each build. */
    static final int SOON = 24;

    /** For the full ring. Which schedule shows a bug changes with each new draw, so there is room. */
    static final int LATE = 6_000;

    @Override
    public String toString() {
        return name;
    }
}
