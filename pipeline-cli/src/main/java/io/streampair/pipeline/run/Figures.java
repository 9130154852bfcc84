// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.page.Chart;
import io.streampair.pipeline.page.Chart.Unit;
import java.time.Duration;
import java.util.List;

/**
 * The figures of the page at a moment. Rates are records per second, times are milliseconds; -1 stands for what is not
 * known.
 *
 * @param delay the age of the oldest record that is not written
 * @param windowRows the rows in the windows that are being filled
 * @param windowAge the age of the oldest window that is not written
 * @param sourceTasks how many of its tasks run, such as {@code 1/2}
 */
record Figures(
        long generated,
        long written,
        long lag,
        long generatedRate,
        long writtenRate,
        long delay,
        long windowRows,
        long windowAge,
        long flushInterval,
        String sourceTasks,
        String sinkTasks) {
    private static final long UNKNOWN = -1;

    static Figures of(RunProgress progress, Delay delay, Duration flushInterval) {
        ProgressSample now = progress.latest();
        return new Figures(
                now.generated(),
                now.written(),
                now.lag(),
                progress.generatedPerSecond(),
                progress.writtenPerSecond(),
                delay.millis(),
                now.windows().map(Windows::rows).orElse(UNKNOWN),
                now.windows().map(windows -> windows.oldest().toMillis()).orElse(UNKNOWN),
                flushInterval.toMillis(),
                now.source().running() + "/" + now.source().total(),
                now.sink().running() + "/" + now.sink().total());
    }

    /** The charts; they know each figure by its place in the point. */
    static List<Chart> charts(Duration flushInterval) {
        return List.of(
                Chart.of("Records", Unit.count, generatedAndWritten(1)),
                Chart.of("Lag", "records that are not written yet", Unit.count, 3),
                Chart.of("Records per second", Unit.rate, generatedAndWritten(4)),
                Chart.of("Delay, s", "age of the oldest record that is not written", Unit.time, 6),
                Chart.of("Rows in windows", "rows that the sink has collected", Unit.count, 7),
                Chart.of("Window age, s", "of the oldest window; dotted: when it is due", Unit.time, 8)
                        .marked(flushInterval.toMillis()));
    }

    private static List<Chart.Curve> generatedAndWritten(int column) {
        return List.of(new Chart.Curve("generated", column), new Chart.Curve("written", column + 1));
    }

    /** A point of the charts. */
    List<Long> point(long epochMillis) {
        return List.of(epochMillis, generated, written, lag, generatedRate, writtenRate, delay, windowRows, windowAge);
    }
}
