// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.CommandException;
import io.streampair.pipeline.command.Terminal;
import io.streampair.pipeline.settings.PipelineSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Follows a running pipeline and shows its progress until it ends, fails or is stopped. */
final class ProgressLoop {
    private static final long PAUSE_MS = 500;
    /** A restarted cluster briefly reports the states of its earlier tasks. */
    private static final int FAILED_SAMPLES = 6;
    /**
     * After a worker has died some records are in the topic twice: their number is then reached before all are there.
     */
    private static final Duration NO_MORE_COME_AFTER = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final RunPage page;
    private final PageLook look;
    private final PipelineSettings pipeline;
    private final Monitor monitor;
    private final Outcome outcome;
    private final StopSignal signal;
    private final RunProgress progress;
    private final ProgressPrinter printer;
    private int failedSamples;

    ProgressLoop(
            Terminal terminal,
            RunPage page,
            PageLook look,
            PipelineSettings pipeline,
            Monitor monitor,
            Outcome outcome,
            StopSignal signal) {
        this.terminal = terminal;
        this.page = page;
        this.look = look;
        this.pipeline = pipeline;
        this.monitor = monitor;
        this.outcome = outcome;
        this.signal = signal;
        this.progress = new RunProgress(pipeline.flushInterval());
        this.printer = new ProgressPrinter(terminal, pipeline.flushInterval(), System::nanoTime);
    }

    /** Notes what is there before the connectors are created. */
    void begin() {
        progress.observe(monitor.sample());
    }

    /**
     * Waits until all records are in the topic and written, then shows the outcome.
     *
     * @return whether the rows are right; false also if stopped before
     */
    boolean untilAllIsWritten() {
        long records = outcome.expected();
        while (look()) {
            ProgressSample now = progress.latest();
            if (now.generated() >= records && now.lag() == 0) {
                page.phase("Checking the rows of " + String.join(", ", pipeline.tableNames()));
                Outcome.Checked verdict = outcome.check();
                if (verdict.isRight() || progress.standsStill(NO_MORE_COME_AFTER)) {
                    outcome.show(verdict, progress);
                    return verdict.isRight();
                }
            }
            pause();
        }
        return false;
    }

    /** Waits for the first rows and shows them. */
    void untilFirstRows() {
        while (look()) {
            if (progress.records() > 0) {
                outcome.showNewest(progress.latest().written());
                return;
            }
            pause();
        }
    }

    void untilStopped() {
        while (look()) {
            pause();
        }
    }

    /** Shows the progress; false if the JVM is shutting down, or nobody reads its output. */
    private boolean look() {
        if (signal.received() || !terminal.hasReader()) {
            return false;
        }
        progress.observe(monitor.sample());
        printer.show(progress);
        page.show(progress);
        look.written(progress.latest().written());
        failIfFailed(progress.latest());
        return true;
    }

    private void failIfFailed(ProgressSample now) {
        failedSamples = now.failure().isPresent() ? failedSamples + 1 : 0;
        if (failedSamples == FAILED_SAMPLES) {
            throw new CommandException(now.failure().get());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while waiting for the pipeline", e);
        }
    }
}
