// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A timeline as SVG: above a lane for each target with its faults, below the lag. */
public final class TimelinePicture {
    private static final int LEFT = 110;
    private static final int WIDTH = 1_000;
    private static final int LANE = 22;
    private static final int PLOT = 220;
    private static final int GAP = 34;

    private final List<Span> spans;
    private final List<Sample> samples;
    private final List<String> lanes;
    private final double seconds;
    private final StringBuilder svg = new StringBuilder();

    public TimelinePicture(Timeline timeline) {
        this.spans = timeline.spans();
        this.samples = timeline.samples();
        this.lanes =
                new ArrayList<>(new TreeSet<>(spans.stream().map(Span::lane).toList()));
        this.seconds = Math.max(1, timeline.now());
    }

    public String svg() {
        int plotTop = lanes.size() * LANE + GAP;
        int height = plotTop + PLOT + GAP;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">",
                LEFT + WIDTH + 20, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        lanes.forEach(this::addLane);
        spans.forEach(this::addSpan);
        addLag(plotTop);
        addSeconds(plotTop + PLOT);
        add("</svg>");
        return svg.toString();
    }

    private void addLane(String lane) {
        int y = lanes.indexOf(lane) * LANE;
        add("<text x=\"4\" y=\"%d\">%s</text>", y + 16, escaped(lane));
        add("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#eee\"/>", LEFT, y + LANE, LEFT + WIDTH, y + LANE);
    }

    private void addSpan(Span span) {
        int y = lanes.indexOf(span.lane()) * LANE;
        double width = Math.max(3, x(span.to()) - x(span.from()));
        add(
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#d95f02\" fill-opacity=\"0.7\">"
                        + "<title>%s</title></rect>",
                x(span.from()), y + 4, width, LANE - 8, escaped(span.label()));
    }

    private void addLag(int top) {
        long most = Math.max(1, samples.stream().mapToLong(Sample::lag).max().orElse(1));
        StringBuilder points = new StringBuilder();
        for (Sample sample : samples) {
            points.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x(sample.seconds()), top + PLOT * (1 - sample.lag() / (double) most)));
        }
        add("<text x=\"4\" y=\"%d\">lag, at most %,d</text>", top - 6, most);
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#1b6ca8\" stroke-width=\"1.5\"/>",
                points.toString().strip());
    }

    private void addSeconds(int y) {
        int step = seconds > 600 ? 300 : 30;
        for (int second = 0; second <= seconds; second += step) {
            add("<text x=\"%.1f\" y=\"%d\" fill=\"#666\">%d s</text>", x(second), y + 16, second);
            add("<line x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\" stroke=\"#f0f0f0\"/>", x(second), x(second), y);
        }
    }

    private double x(double second) {
        return LEFT + WIDTH * second / seconds;
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
