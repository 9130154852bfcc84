// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Curves over the time of a run with a scale from zero to the greatest of their values.
 *
 * @param title what the plot shows; the greatest value follows
 */
record Plot(String title, List<List<Point>> curves) {
    static final int HEIGHT = 150;

    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#d95f02", "#1b9e77", "#7570b3", "#e7298a", "#66a61e", "#a6761d");

    /** A value at a time. */
    record Point(double seconds, double value) {}

    /** SVG elements, drawn downwards from this height. */
    String svg(int top, DoubleUnaryOperator xOfSecond) {
        double most = Math.max(
                1,
                curves.stream()
                        .flatMap(List::stream)
                        .mapToDouble(Point::value)
                        .max()
                        .orElse(1));
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT, "<text x=\"4\" y=\"%d\">%s, max %,.0f</text>%n", top - 6, title, most));
        for (int curve = 0; curve < curves.size(); curve++) {
            svg.append(String.format(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n",
                    points(curves.get(curve), top, most, xOfSecond), COLOURS.get(curve % COLOURS.size())));
        }
        return svg.toString();
    }

    private static String points(List<Point> curve, int top, double most, DoubleUnaryOperator xOfSecond) {
        StringBuilder points = new StringBuilder();
        for (Point point : curve) {
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    xOfSecond.applyAsDouble(point.seconds()),
                    top + HEIGHT * (1 - point.value() / most)));
        }
        return points.toString().strip();
    }
}
