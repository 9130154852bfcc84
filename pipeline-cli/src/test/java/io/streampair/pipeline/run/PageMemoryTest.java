// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streampair.pipeline.settings.PipelineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What browser and launcher hold does not grow with the time of a run. {@code -Dpage.samples=7200} is an hour of it. */
@Tag("full")
@Timeout(1_800)
class PageMemoryTest {
    /** More points than the charts have. */
    private static final int WARM = 1_400;

    private static final int SAMPLES = Integer.getInteger("page.samples", 2_000);
    /** Without an answer of the browser between them. */
    private static final int AT_ONCE = 25;

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path profile;

    private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);
    private final RunProgress progress = new RunProgress(Duration.ofSeconds(10));
    private long samples;

    @Test
    void should_hold_no_more_after_a_long_run_than_after_a_short_one() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: install the package chromium to run this test");
        try (RunPage page = new RunPage(OptionalInt.of(0), clock::get);
                Chromium browser = Chromium.start(program.get(), profile)) {
            page.about(PipelineSettings.read(Path.of("..")));
            browser.show(page.address().orElseThrow(), 1_280, "light");
            go(page, browser, WARM);
            long[] before = held(browser);
            long begin = System.nanoTime();
            go(page, browser, SAMPLES);
            long[] after = held(browser);
            System.out.printf(
                    "%,d samples in %.0f s: browser's heap %,d to %,d KB, nodes %,d to %,d, this heap %,d to %,d KB%n",
                    SAMPLES,
                    (System.nanoTime() - begin) / 1e9,
                    before[0] / 1024,
                    after[0] / 1024,
                    before[1],
                    after[1],
                    before[2] / 1024,
                    after[2] / 1024);

            assertThat(after[0] - before[0]).as("bytes on the browser's heap").isLessThan(MEGABYTE);
            assertThat(after[1] - before[1]).as("nodes in the browser").isLessThan(500);
            assertThat(after[2] - before[2]).as("bytes on this heap").isLessThan(2 * MEGABYTE);
        }
    }

    private void go(RunPage page, Chromium browser, int count) throws Exception {
        for (int i = 1; i <= count; i++) {
            clock.addAndGet(500);
            long generated = 500 * ++samples;
            boolean down = samples % 600 > 550;
            Windows windows =
                    new Windows(generated % 10_000, Duration.ofMillis(generated % 10_000), down ? samples : 0);
            progress.observe(Samples.at(
                    samples / 2.0,
                    generated,
                    generated / 5_000 * 5_000,
                    windows,
                    down ? List.of("cassandra-1") : List.of(),
                    List.of()));
            page.show(progress);
            if (samples % 6 == 0) {
                page.board().show("rows", rows());
            }
            if (i % AT_ONCE == 0 || i == count) {
                browser.await("document.getElementById('flow-text').textContent.includes('"
                        + String.format("%,d", generated) + ".')");
            }
        }
    }

    private Map<String, Object> rows() {
        List<String> row = List.of("name " + samples, "12 Elm Road, Springfield " + samples, "2001");
        return Map.of(
                "note",
                "The newest of " + samples,
                "columns",
                List.of("name", "address", "data"),
                "rows",
                List.of(row, row, row));
    }

    private static long[] held(Chromium browser) throws Exception {
        long heap = browser.heap();
        long nodes = browser.nodes();
        System.gc();
        System.gc();
        return new long[] {
            heap,
            nodes,
            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()
        };
    }
}
