// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

/**
 * A change of the sink's source that makes it wrong.
 *
 * @param name what it does wrong
 * @param file the source file, below the sink's package
 * @param original text that the file has once
 * @param replacement what stands there instead
 * @param within after how many schedules it must be found
 */
record PlantedBug(String name, String file, String original, String replacement, int within) {
    @Override
    public String toString() {
        return name;
    }
}
