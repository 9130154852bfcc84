// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import java.util.List;

/**
 * A chart of the points of a board.
 *
 * @param note what a single curve shows; empty for a key with the curves' names
 * @param unit how values are shown
 * @param limit a value to mark; 0 for none
 */
public record Chart(String title, String note, Unit unit, List<Curve> curves, long limit) {

    /**
     * A curve.
     *
     * @param column the place of its values in a point; a negative value is not known
     */
    public record Curve(String name, int column) {}

    /** What values are: {@code time} in milliseconds. */
    public enum Unit {
        count,
        rate,
        time
    }

    public static Chart of(String title, Unit unit, List<Curve> curves) {
        return new Chart(title, "", unit, curves, 0);
    }

    /** A chart of one curve. */
    public static Chart of(String title, String note, Unit unit, int column) {
        return new Chart(title, note, unit, List.of(new Curve(title, column)), 0);
    }

    /** The same with a value to mark. */
    public Chart marked(long value) {
        return new Chart(title, note, unit, curves, value);
    }
}
