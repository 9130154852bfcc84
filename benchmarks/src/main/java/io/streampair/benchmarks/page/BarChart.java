// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import java.util.List;

/**
 * Horizontal bars, each group below its label so that long labels fit on a phone; a thin line spans the least to the
 * greatest value.
 *
 * @param title the title of the chart
 * @param unit of the axis
 * @param decimals of the values printed at the bars
 * @param series the names of the series; a single one gets no legend
 */
record BarChart(String title, String unit, int decimals, List<String> series, List<BarGroup> groups) {
    static final int WIDTH = 360;

    private static final int LEFT = 4;
    private static final int AXIS_WIDTH = 270;
    private static final int TEXT = 12;
    private static final int LABEL_HEIGHT = 19;
    private static final int BAR_HEIGHT = 14;
    private static final int BAR_GAP = 3;
    private static final int GROUP_GAP = 8;
    private static final int LEGEND_HEIGHT = 18;
    private static final int AXIS_HEIGHT = 36;

    String svg() {
        Svg svg = new Svg();
        Axis axis = Axis.upTo(greatest());
        int top = legend(svg);
        int bottom = top + groups.stream().mapToInt(BarChart::height).sum();
        grid(svg, axis, top, bottom);
        int y = top;
        for (BarGroup group : groups) {
            group(svg, axis, group, y);
            y += height(group);
        }
        return svg.image(WIDTH, bottom + AXIS_HEIGHT, title + ", in " + unit);
    }

    private double greatest() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> bar.statistics().max())
                .max()
                .orElse(0);
    }

    private static int height(BarGroup group) {
        return LABEL_HEIGHT + group.bars().size() * (BAR_HEIGHT + BAR_GAP) + GROUP_GAP;
    }

    /** Draws the legend and returns where the bars begin. */
    private int legend(Svg svg) {
        if (series.size() == 1) {
            return 0;
        }
        for (int i = 0; i < series.size(); i++) {
            int y = i * LEGEND_HEIGHT;
            svg.bar(LEFT, y + 3, TEXT, TEXT, "s" + i, series.get(i));
            svg.text(LEFT + TEXT + 6, y + TEXT + 1, "label", "start", series.get(i));
        }
        return series.size() * LEGEND_HEIGHT + GROUP_GAP;
    }

    private void grid(Svg svg, Axis axis, int top, int bottom) {
        for (double tick : axis.ticks()) {
            double x = LEFT + axis.share(tick) * AXIS_WIDTH;
            svg.line(x, top, x, bottom, tick == 0 ? "axis" : "grid");
            svg.text(x, bottom + TEXT + 3, "tick", tick == 0 ? "start" : "middle", ChartNumbers.brief(tick));
        }
        svg.text(LEFT + AXIS_WIDTH / 2.0, bottom + AXIS_HEIGHT - 5, "unit", "middle", unit);
    }

    private void group(Svg svg, Axis axis, BarGroup group, int top) {
        svg.text(LEFT + 3, top + TEXT + 2, "label", "start", group.label());
        int y = top + LABEL_HEIGHT;
        for (Bar bar : group.bars()) {
            bar(svg, axis, group.label(), bar, y);
            y += BAR_HEIGHT + BAR_GAP;
        }
    }

    private void bar(Svg svg, Axis axis, String label, Bar bar, int y) {
        double width = axis.share(bar.statistics().median()) * AXIS_WIDTH;
        double least = LEFT + axis.share(bar.statistics().min()) * AXIS_WIDTH;
        double greatest = LEFT + axis.share(bar.statistics().max()) * AXIS_WIDTH;
        String value = ChartNumbers.full(bar.statistics().median(), decimals);
        svg.bar(LEFT, y, width, BAR_HEIGHT, "s" + bar.series(), label + ": " + value + " " + unit);
        if (greatest - least > 1) {
            double middle = y + BAR_HEIGHT / 2.0;
            svg.line(least, middle, greatest, middle, "spread");
        }
        svg.text(Math.max(LEFT + width, greatest) + 5, y + TEXT - 1, "value", "start", value);
    }
}
