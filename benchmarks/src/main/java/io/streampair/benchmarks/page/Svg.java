// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import java.util.Locale;

/** Draws an SVG image; its colours are classes of the page's style sheet. */
final class Svg {
    private final StringBuilder shapes = new StringBuilder();

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String style, String anchor, String text) {
        shapes.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                style,
                anchor,
                escaped(text)));
        return this;
    }

    /** @param tip the tooltip of the rectangle */
    Svg bar(double x, double y, double width, double height, String style, String tip) {
        shapes.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" class=\"%s\"><title>%s</title></rect>%n",
                x,
                y,
                width,
                height,
                style,
                escaped(tip)));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                style));
        return this;
    }

    /** @param label the description for screen readers */
    String image(int width, int height, String label) {
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n%s</svg>%n",
                width,
                height,
                escaped(label),
                shapes);
    }

    /** Escapes text for HTML and its attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
