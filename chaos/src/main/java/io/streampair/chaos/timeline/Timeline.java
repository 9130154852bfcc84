// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Collects events from its construction on and prints a line for each. Thread-safe. */
public final class Timeline {
    private static final double SAMPLE_LINES_APART_S = 5;

    private static final int LATEST_NOTES = 50;

    private final long begin = System.nanoTime();
    private final long beginMillis = System.currentTimeMillis();
    private final Consumer<String> lines;
    private final List<Span> spans = new ArrayList<>();
    private final List<Begun> open = new ArrayList<>();
    private final Deque<String> notes = new ArrayDeque<>();
    private final List<LagSample> samples = new ArrayList<>();
    private final List<WorkerSample> workerSamples = new ArrayList<>();
    private double lastSampleLine = -SAMPLE_LINES_APART_S;

    public Timeline(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Seconds since the start. */
    public double now() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Notes that something has begun; {@link Begun#over} notes its end. */
    public synchronized Begun begin(String lane, String label) {
        line("▶ " + label);
        Begun begun = new Begun(lane, label, now());
        open.add(begun);
        return begun;
    }

    /** Notes an event. */
    public synchronized void note(String text) {
        line("• " + text);
        notes.addLast(at(text));
        if (notes.size() > LATEST_NOTES) {
            notes.removeFirst();
        }
    }

    public synchronized void add(LagSample sample) {
        samples.add(sample);
        if (sample.seconds() - lastSampleLine >= SAMPLE_LINES_APART_S) {
            lastSampleLine = sample.seconds();
            line(String.format(Locale.ROOT, "  lag %,d %s", sample.lag(), sample.lags()));
        }
    }

    public synchronized void add(WorkerSample ofWorker) {
        workerSamples.add(ofWorker);
    }

    /** The start in milliseconds since the epoch. */
    long beginMillis() {
        return beginMillis;
    }

    /** Events that are over and events that go on, in the order of their starts. */
    synchronized List<Span> spans() {
        List<Span> all = new ArrayList<>(spans);
        open.forEach(begun -> all.add(new Span(begun.lane, begun.label, begun.from, Span.GOES_ON, "")));
        all.sort(Comparator.comparingDouble(Span::from));
        return all;
    }

    /** The latest of them, each with its time. */
    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized List<LagSample> samples() {
        return List.copyOf(samples);
    }

    synchronized List<WorkerSample> workerSamples() {
        return List.copyOf(workerSamples);
    }

    private void line(String text) {
        lines.accept(at(text));
    }

    private String at(String text) {
        return String.format(Locale.ROOT, "%6.1f s %s", now(), text);
    }

    private synchronized void end(Begun begun, String how) {
        open.remove(begun);
        spans.add(new Span(begun.lane, begun.label, begun.from, now(), how));
        line(String.format(Locale.ROOT, "◀ %s: %s after %.1f s", begun.label, how, now() - begun.from));
    }

    /** An event that has begun. */
    public final class Begun {
        private final String lane;
        private final String label;
        private final double from;

        private Begun(String lane, String label, double from) {
            this.lane = lane;
            this.label = label;
            this.from = from;
        }

        public void over() {
            end(this, "over");
        }

        public void failed(Exception reason) {
            end(this, "failed: " + reason.getMessage());
        }
    }
}
