// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.page.SavedPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page by keyboard, for a screen reader, on a phone, in light and dark; and its pictures, in {@code target/page}. */
@Tag("full")
@Timeout(120)
class PageForAllTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static final List<String> CHARTS =
            List.of("Records", "Lag", "Records per second", "Delay, s", "Rows in windows", "Window age, s");

    private final Path pictures = Path.of("target/page").toAbsolutePath();

    @TempDir
    private Path folder;

    private Chromium browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "no Chromium on the PATH: install the package chromium to run this test");
        browser = Chromium.start(program.get(), Files.createDirectory(folder.resolve("profile")));
        Files.createDirectories(pictures);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void show(RecordedRun run, int width, String scheme) throws Exception {
        browser.show(run.page.address().orElseThrow(), width, scheme);
        browser.await("document.querySelectorAll('#charts .curve').length > 6");
    }

    private String text(String selector) throws Exception {
        return browser.value("document.querySelector('" + selector + "').textContent")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 320})
    void should_fit_on_a_phone_with_text_that_can_be_read(int width) throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            run.breakDown();
            show(run, width, "light");

            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
            assertThat(strings("""
                    [...document.querySelectorAll('svg text')].filter(each => each.checkVisibility() && each.textContent)
                      .filter(each => parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a < 9.5)
                      .map(each => each.textContent)""")).as("text below 9.5 px").isEmpty();
            assertThat(strings("""
                    [...document.querySelectorAll('#flow text')].filter(each => {
                      const text = each.getBoundingClientRect(), all = each.closest('svg').getBoundingClientRect();
                      return text.right > all.right + 1 || text.left < all.left - 1;
                    }).map(each => each.textContent)""")).as("text that is cut off").isEmpty();
        }
    }

    private List<String> strings(String expression) throws Exception {
        List<String> strings = new ArrayList<>();
        browser.value(expression).forEach(each -> strings.add(each.asText()));
        return strings;
    }

    @Test
    void should_be_used_by_keyboard_in_the_order_of_the_page() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            show(run, DESK, "light");
            List<String> expected = new ArrayList<>();
            CHARTS.forEach(chart -> expected.add("Values of " + chart));
            expected.addAll(
                    List.of("Servers", "Connectors and tasks", "Table of the newest rows", "Table of dead letters"));

            List<String> stops = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                browser.press("Tab", TAB);
                stops.add(browser.value("""
                        (each => each.getAttribute('aria-label')
                          || document.getElementById(each.getAttribute('aria-labelledby'))?.textContent
                          || each.textContent)(document.activeElement)""").asText());
                assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle")
                                .asText())
                        .isEqualTo("solid");
            }
            assertThat(stops).isEqualTo(expected);

            browser.value("document.querySelector('#charts summary').focus()");
            browser.press("Enter", ENTER);
            browser.await("document.querySelectorAll('#charts details[open] tbody tr').length >= 10");
        }
    }

    @Test
    void should_tell_a_screen_reader_what_there_is() throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            run.breakDown();
            show(run, DESK, "light");
            browser.await("document.querySelectorAll('#problems li').length > 0");

            assertThat(named("heading"))
                    .containsExactly(
                            "Streampair pipeline",
                            "What is wrong",
                            "The way of the records",
                            "The last minutes",
                            "Servers and tasks",
                            "Newest rows",
                            "Dead letters");
            List<String> images = named("image");
            assertThat(images).hasSize(7).doesNotContain("");
            assertThat(images.get(0))
                    .contains("faker-source generates", "records per second", "are not written yet")
                    .contains("Windows of cassandra-sink: 700 rows, oldest 6.5 of 10 s. my_keyspace");
            assertThat(images.get(1)).contains("Records: now generated 541,000");
            assertThat(named("region"))
                    .contains("What is wrong", "The last minutes", "Servers", "Connectors and tasks", "Dead letters")
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
            assertThat(named("main")).hasSize(1);
            assertThat(named("table")).contains("Servers", "Connectors and tasks", "Newest rows", "Dead letters");
            assertThat(named("columnheader")).contains("Server", "State", "Why").doesNotContain("");
            assertThat(named("rowheader")).contains("broker-1", "Task 1 of cassandra-sink");
            assertThat(text("[aria-live=assertive]")).contains("is PAUSED", "connectors/cassandra-sink/resume");
            assertThat(browser.value("document.documentElement.lang").asText()).isEqualTo("en");
        }
    }

    /** The names of all that have a role, in the order of the page, as the browser tells assistive technology. */
    private List<String> named(String role) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode node :
                browser.call("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
            if (!node.path("ignored").asBoolean()
                    && node.path("role").path("value").asText().equals(role)) {
                names.add(node.path("name").path("value").asText());
            }
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void should_have_contrast_and_leave_pictures(String scheme) throws Exception {
        try (RecordedRun run = new RecordedRun()) {
            show(run, DESK, scheme);
            assertContrast();
            browser.picture(pictures.resolve("run-wide-" + scheme + ".png"));
            run.breakDown();
            show(run, PHONE, scheme);
            browser.await("document.querySelectorAll('#problems li').length > 0");
            assertContrast();
            browser.picture(pictures.resolve("run-phone-" + scheme + ".png"));
        }
        showSaved(chaos(), DESK, scheme);
        assertContrast();
        browser.picture(pictures.resolve("chaos-wide-" + scheme + ".png"));
        showSaved(chaos(), PHONE, scheme);
        browser.picture(pictures.resolve("chaos-phone-" + scheme + ".png"));
    }

    /** Of all text with its background: WCAG 2.2, level AA. */
    private void assertContrast() throws Exception {
        String script =
                new String(getClass().getResourceAsStream("contrast.js").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(strings(script)).as("text of low contrast").isEmpty();
    }

    private void showSaved(Board board, int width, String scheme) throws Exception {
        Path file = Files.writeString(folder.resolve("saved.html"), SavedPage.of(board));
        browser.show(URI.create("file://" + file), width, scheme);
        browser.await("document.body.dataset.ended === 'true'");
    }

    /** A board as chaos fills it. */
    private static Board chaos() {
        Board board = new Board();
        long begin = 1_700_000_000_000L;
        board.show("phase", Map.of("text", "The run has ended.", "since", begin));
        board.show("verdict", Map.of("right", true, "text", "The end state is right after 4 faults."));
        board.show(
                "charts",
                List.of(Map.of(
                        "title",
                        "Lag",
                        "note",
                        "",
                        "unit",
                        "count",
                        "limit",
                        0,
                        "curves",
                        List.of(
                                Map.of("name", "chaos_accounts", "column", 1),
                                Map.of("name", "chaos_ledger", "column", 2)))));
        board.show("notes", List.of("  12.0 s source-ledger, task 0 has failed: <b>x</b>"));
        board.show(
                "faults",
                Map.of(
                        "begin",
                        begin,
                        "length",
                        180,
                        "planned",
                        List.of(Map.of(
                                "at", 150, "lane", "broker-1", "label", "suspend, broker-1, 5.0 s", "lasting", 5)),
                        "spans",
                        List.of(
                                span("worker-2", "kill -9, worker-2, 8.0 s", 10, 19, "over"),
                                span("cassandra-1", "delay, cassandra-1, 12.0 s", 31, 44, "failed: it is gone"),
                                span("topic-1", "poison, topic-1", 60, 60, "over"),
                                span("worker-1", "suspend, worker-1, 9.0 s", 118, -1, ""))));
        for (int second = 0; second <= 120; second++) {
            board.addPoint(
                    List.of(begin + second * 1_000L, 300 * (second % 11), second % 40 == 0 ? -1 : 200 * (second % 7)));
        }
        return board;
    }

    private static Map<String, Object> span(String lane, String label, double from, double to, String how) {
        return Map.of("lane", lane, "label", label, "from", from, "to", to, "how", how);
    }

    @Test
    void should_show_what_chaos_does_in_a_file_of_its_own() throws Exception {
        showSaved(chaos(), PHONE, "dark");

        assertThat(text("#chaos .now")).isEqualTo("Now: suspend, worker-1, 9.0 s.");
        assertThat(text("#chaos .next")).isEqualTo("Next, in 30 s: suspend, broker-1, 5.0 s.");
        assertThat(strings("[...document.querySelectorAll('#chaos .lane')].map(each => each.textContent)"))
                .containsExactly("broker-1", "cassandra-1", "topic-1", "worker-1", "worker-2");
        assertThat(strings("[...document.querySelectorAll('#chaos .fault')].map(each => each.getAttribute('class'))"))
                .containsExactly("fault over", "fault over", "fault over", "fault strikes", "fault planned");
        assertThat(text("#notes")).contains("<b>x</b>");
        assertThat(text("#verdict")).isEqualTo("The end state is right after 4 faults.");
        assertThat(strings(
                        "[...document.querySelectorAll('section')].filter(each => !each.hidden).map(each => each.id)"))
                .containsExactly("chaos", "last-minutes");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isEqualTo(PHONE);

        browser.value("document.querySelector('#chaos summary').click()");
        browser.await("document.querySelectorAll('#chaos tbody tr').length === 4");
        assertThat(text("#chaos tbody")).contains("failed: it is gone after 13.0 s", "strikes now");
    }
}
