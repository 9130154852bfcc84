// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, with recorded samples. It leaves pictures in {@code target/page}, to be looked at. */
@Timeout(120)
class PageInBrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final Pattern CURVE = Pattern.compile("d=\"M[^>]*class=\"curve c0\"");

    private static Optional<Path> browser = Optional.empty();

    @TempDir
    private Path profile;

    @BeforeAll
    static void find_a_browser() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (browser.isEmpty() && Files.isExecutable(program)) {
                    browser = Optional.of(program);
                }
            }
        }
        assumeTrue(browser.isPresent(), "no Chromium on the PATH: install the package chromium to run this test");
    }

    @Test
    void should_show_a_run() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            run.breakDown();
            String page = browse(run, "--dump-dom", "--window-size=1280,1600");

            assertThat(page)
                    .contains("The run has ended.", "registered_user_2", "541,000", "lag 10,000")
                    .contains("The connector cassandra-sink is PAUSED", "connectors/cassandra-sink/resume")
                    .contains("Table my_keyspace.t has no column data")
                    .contains("worker-2", "cassandra-1", "Task 1 of cassandra-sink")
                    .contains("Amara Okafor", "12 Elm Road\\n<wbr>Springfield 04551")
                    .contains("Field value.year is missing");
            assertThat(CURVE.matcher(page).results())
                    .as("six charts and two keys")
                    .hasSize(8);
        }
    }

    @Test
    void should_show_values_as_text_whatever_they_hold() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            String page = browse(run, "--dump-dom");

            assertThat(page)
                    .contains("&lt;script&gt;document.title='taken'&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContain("<img", "<title>taken");
        }
    }

    @Test
    void should_leave_pictures_to_look_at() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/page")).toAbsolutePath();
        for (String scheme : List.of("light", "dark")) {
            picture(new RecordedRun(), folder.resolve(scheme + "-wide.png"), "1280,1900", scheme);
            picture(new RecordedRun(), folder.resolve(scheme + "-narrow.png"), "500,3700", scheme);
        }
        RecordedRun broken = new RecordedRun();
        broken.breakDown();
        picture(broken, folder.resolve("broken.png"), "1280,1000", "dark");
        assertThat(folder).isDirectoryContaining("glob:**.png");
    }

    private void picture(RecordedRun run, Path file, String size, String scheme)
            throws IOException, InterruptedException {
        browse(
                run,
                "--screenshot=" + file,
                "--window-size=" + size,
                "--hide-scrollbars",
                "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1));
        assertThat(file).isNotEmptyFile();
    }

    /** What the browser prints when it has got all, and the run has ended. */
    private String browse(RecordedRun run, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--virtual-time-budget=3000",
                "--user-data-dir=" + profile));
        command.addAll(List.of(options));
        command.add(run.page.address().orElseThrow().toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().until(run.page::isWatched);
        run.close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
