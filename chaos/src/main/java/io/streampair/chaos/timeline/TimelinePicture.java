// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import io.streampair.chaos.timeline.Plot.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A timeline as SVG: at the top a lane with the faults of each target, below it the lag and the workers' resources,
 * with a curve for each process.
 */
public final class TimelinePicture {
    private static final int LEFT = 110;
    private static final int WIDTH = 1_000;
    private static final int LANE = 22;
    private static final int GAP = 34;

    private final List<Span> spans;
    private final List<Plot> plots;
    private final List<String> lanes;
    private final double seconds;
    private final StringBuilder svg = new StringBuilder();

    public TimelinePicture(Timeline timeline) {
        this.spans = timeline.spans();
        this.plots = plots(timeline);
        this.lanes =
                new ArrayList<>(new TreeSet<>(spans.stream().map(Span::lane).toList()));
        this.seconds = Math.max(1, timeline.now());
    }

    private static List<Plot> plots(Timeline timeline) {
        List<Point> lag = timeline.samples().stream()
                .map(sample -> new Point(sample.seconds(), sample.lag()))
                .toList();
        List<Plot> plots = new ArrayList<>(List.of(new Plot("lag", List.of(lag))));
        List<WorkerSample> workerSamples = timeline.workerSamples();
        if (!workerSamples.isEmpty()) {
            plots.add(new Plot("live heap of each worker, MB", curves(workerSamples, WorkerSample::heapMegabytes)));
            plots.add(new Plot("threads of each worker", curves(workerSamples, WorkerSample::threads)));
            plots.add(new Plot("file descriptors of each worker", curves(workerSamples, WorkerSample::files)));
            plots.add(
                    new Plot("sessions with Cassandra of each worker", curves(workerSamples, WorkerSample::sessions)));
        }
        return plots;
    }

    private static List<List<Point>> curves(List<WorkerSample> workerSamples, ToDoubleFunction<WorkerSample> value) {
        Map<Long, List<Point>> curves = new LinkedHashMap<>();
        for (WorkerSample each : workerSamples) {
            curves.computeIfAbsent(each.process(), process -> new ArrayList<>())
                    .add(new Point(each.seconds(), value.applyAsDouble(each)));
        }
        return List.copyOf(curves.values());
    }

    public String svg() {
        int plotsTop = lanes.size() * LANE + GAP;
        int plotsEnd = plotsTop + plots.size() * (Plot.HEIGHT + GAP) - GAP;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">",
                LEFT + WIDTH + 20, plotsEnd + GAP);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        lanes.forEach(this::addLane);
        spans.forEach(this::addSpan);
        addSeconds(plotsEnd);
        for (int plot = 0; plot < plots.size(); plot++) {
            svg.append(plots.get(plot).svg(plotsTop + plot * (Plot.HEIGHT + GAP), this::x));
        }
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
