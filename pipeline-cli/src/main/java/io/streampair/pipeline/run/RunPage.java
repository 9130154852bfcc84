// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.page.LivePage;
import io.streampair.pipeline.settings.ConnectorSettings;
import io.streampair.pipeline.settings.PipelineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Tells the live page of a run what the display tells the terminal; does so even if there is no page. */
final class RunPage implements AutoCloseable {
    /** A little less than a second: the samples come twice in one. */
    private static final long BETWEEN_POINTS_MS = 900;

    private final LivePage page;
    private final LongSupplier clock;
    private final Delay delay = new Delay();
    private Duration flushInterval = Duration.ZERO;
    private long lastPoint;

    /**
     * @param port of the page, 0 for one that is free; empty for no page
     * @param clock milliseconds since the epoch
     */
    RunPage(OptionalInt port, LongSupplier clock) {
        this.page = new LivePage(port, clock);
        this.clock = clock;
    }

    /** Where the page is. */
    Optional<URI> address() {
        return page.address();
    }

    /** Whether somebody looks at the page. */
    boolean isWatched() {
        return page.isWatched();
    }

    Board board() {
        return page.board();
    }

    void about(PipelineSettings pipeline) {
        flushInterval = pipeline.flushInterval();
        page.charts(Figures.charts(flushInterval));
        board().show(
                        "run",
                        Map.of(
                                "source",
                                pipeline.source().name(),
                                "topic",
                                shown(pipeline.topics(), "topics"),
                                "sink",
                                shown(
                                        pipeline.sinks().stream()
                                                .map(ConnectorSettings::name)
                                                .toList(),
                                        "sinks"),
                                "table",
                                shown(pipeline.tableNames(), "tables")));
    }

    /** The name, or how many there are: the picture has room for one. */
    private static String shown(List<String> names, String noun) {
        return names.size() == 1 ? names.get(0) : names.size() + " " + noun;
    }

    /** What the run does now, without a full stop. */
    void phase(String text) {
        page.phase(text);
    }

    /** Shows the progress, with a point in the charts about every second. */
    synchronized void show(RunProgress progress) {
        ProgressSample now = progress.latest();
        delay.observe(now);
        Figures figures = Figures.of(progress, delay, flushInterval);
        page.running();
        board().show("flow", figures);
        board().show("problems", progress.problems());
        page.states(now.servers(), List.of(now.source(), now.sink()));
        long millis = clock.getAsLong();
        if (Math.abs(millis - lastPoint) >= BETWEEN_POINTS_MS) {
            lastPoint = millis;
            board().addPoint(figures.point(millis));
        }
    }

    /** The result of comparing the table with the records. */
    void verdict(boolean right, String text) {
        page.verdict(right, text);
    }

    /** The run ends because of this. */
    void failed(String message) {
        page.failed(message);
    }

    /** Tells those who look that the run has ended, and ends the page. Does nothing the second time. */
    @Override
    public void close() {
        page.close();
    }
}
