// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.page.Chart;
import io.streampair.pipeline.page.Chart.Curve;
import io.streampair.pipeline.page.Chart.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Puts a timeline on a board: the faults of each target, notes, and charts of the lag and of what the workers hold. A
 * point has its time, the lag of each stream, and then each worker's figures.
 */
public final class TimelineBoard {
    /** Twice the time between two samples of a worker: one that has no later sample does not run. */
    private static final double STALE_AFTER_S = 30;

    private static final long UNKNOWN = -1;
    private static final List<ToLongFunction<WorkerSample>> FIGURES =
            List.of(WorkerSample::heapMegabytes, WorkerSample::threads, WorkerSample::files, WorkerSample::sessions);
    private static final List<String> TITLES = List.of(
            "Live heap of each worker, MB",
            "Threads of each worker",
            "File descriptors of each worker",
            "Sessions with Cassandra of each worker");

    private final Board board;
    private final Timeline timeline;
    private final List<Planned> planned;
    private final double length;
    private final List<String> topics;

    /**
     * A planned event.
     *
     * @param at seconds since the start of the timeline
     * @param lasting seconds
     */
    public record Planned(double at, String lane, String label, double lasting) {}

    private record Faults(long begin, double length, List<Planned> planned, List<Span> spans) {}

    /**
     * @param length seconds for which faults may begin
     * @param topics those of the streams
     */
    public TimelineBoard(Board board, Timeline timeline, List<Planned> planned, double length, List<String> topics) {
        this.board = board;
        this.timeline = timeline;
        this.planned = List.copyOf(planned);
        this.length = length;
        this.topics = List.copyOf(topics);
    }

    /** Shows all but the points. */
    public void show() {
        List<Span> spans = timeline.spans();
        board.show("faults", new Faults(timeline.beginMillis(), length, notBegun(spans), spans));
        board.show("notes", timeline.notes());
        board.show("charts", charts());
    }

    private List<Planned> notBegun(List<Span> spans) {
        List<Planned> left = new ArrayList<>(planned);
        for (Span span : spans) {
            Optional<Planned> begun = left.stream()
                    .filter(each -> each.lane.equals(span.lane()) && each.label.equals(span.label()))
                    .findFirst();
            begun.ifPresent(left::remove);
        }
        return left;
    }

    /** Adds a point for the latest sample of the lag. */
    public void addPoint() {
        List<LagSample> samples = timeline.samples();
        if (!samples.isEmpty()) {
            board.addPoint(point(samples.get(samples.size() - 1), timeline.workerSamples(), workers()));
        }
    }

    /** Adds points for the whole time, evenly as many as a board holds. */
    public void addAllPoints() {
        List<LagSample> samples = timeline.samples();
        int every = 1 + samples.size() / Board.MOST_POINTS;
        for (int i = 0; i < samples.size(); i += every) {
            board.addPoint(point(samples.get(i), timeline.workerSamples(), workers()));
        }
    }

    /** Those that had a sample, in the order of their first one. */
    private Set<String> workers() {
        Set<String> workers = new LinkedHashSet<>();
        timeline.workerSamples().forEach(sample -> workers.add(sample.worker()));
        return workers;
    }

    private List<Long> point(LagSample lag, List<WorkerSample> samples, Set<String> workers) {
        List<Long> point = new ArrayList<>();
        point.add(timeline.beginMillis() + Math.round(lag.seconds() * 1_000));
        topics.forEach(topic -> point.add(lag.lags().getOrDefault(topic, UNKNOWN)));
        for (String worker : workers) {
            Optional<WorkerSample> latest = samples.stream()
                    .filter(sample -> sample.worker().equals(worker) && sample.seconds() <= lag.seconds())
                    .reduce((before, after) -> after)
                    .filter(sample -> lag.seconds() - sample.seconds() <= STALE_AFTER_S);
            FIGURES.forEach(figure -> point.add(latest.map(figure::applyAsLong).orElse(UNKNOWN)));
        }
        return point;
    }

    private List<Chart> charts() {
        List<Curve> lags = new ArrayList<>();
        topics.forEach(topic -> lags.add(new Curve(topic, 1 + lags.size())));
        List<Chart> charts = new ArrayList<>(List.of(Chart.of("Lag", Unit.count, lags)));
        List<String> workers = List.copyOf(workers());
        if (workers.isEmpty()) {
            return charts;
        }
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            List<Curve> curves = new ArrayList<>();
            for (int worker = 0; worker < workers.size(); worker++) {
                int column = 1 + topics.size() + worker * FIGURES.size() + figure;
                curves.add(new Curve(workers.get(worker), column));
            }
            charts.add(Chart.of(TITLES.get(figure), Unit.count, curves));
        }
        return charts;
    }
}
