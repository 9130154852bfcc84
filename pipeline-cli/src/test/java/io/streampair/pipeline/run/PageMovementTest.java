// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The picture moves where records pass, and nowhere else. */
@Timeout(120)
class PageMovementTest {
    private static final int DESK = 1280;

    @TempDir
    private Path profile;

    private Chromium browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: install the package chromium to run this test");
        browser = Chromium.start(program.get(), profile);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void show(RecordedRun run) throws Exception {
        browser.show(run.page.address().orElseThrow(), DESK, "light");
        browser.await("document.querySelectorAll('#charts .curve').length > 6");
    }

    /** Waits until of the three pipes those rest that do so here. */
    private void awaitRest(String pipes) {
        browser.await("[...document.querySelectorAll('#flow .drops')]"
                + ".map(each => each.classList.contains('still')).join() === '" + pipes + "'");
    }

    @Test
    void should_move_nothing_to_a_sink_whose_tasks_do_not_run() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            show(run);
            awaitRest("false,false,true");

            run.breakDown();

            awaitRest("false,true,true");
        }
    }

    @Test
    void should_stop_all_movement_when_the_run_has_ended() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            show(run);
            browser.await("document.getAnimations().some(each => each.playbackRate > 0)");

            run.page.close();

            browser.await("document.body.dataset.ended === 'true'");
            browser.await("document.getAnimations().every(each => each.playbackRate === 0)");
            assertThat(browser.value("document.getElementById('phase').textContent")
                            .asText())
                    .startsWith("The run has ended.");
            assertThat(browser.value("document.title").asText()).startsWith("Ended: ");
            browser.value("window.dispatchEvent(new Event('resize')); document.body.style.width = '400px'");
            browser.await("document.querySelector('#flow svg').clientWidth < 400");
            browser.await("document.getAnimations().every(each => each.playbackRate === 0)");
        }
    }
}
