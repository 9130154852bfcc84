// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.chaos.timeline.TimelineBoard.Planned;
import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.page.PageStyle;
import io.streampair.pipeline.page.SavedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TimelineBoardTest {
    private static final Pattern SAVED = Pattern.compile("(?s)id=\"saved\">(.*?)</script>");

    private final List<String> lines = new ArrayList<>();
    private final Timeline timeline = new Timeline(lines::add);
    private final Board board = new Board();
    private final TimelineBoard shown = new TimelineBoard(
            board,
            timeline,
            List.of(
                    new Planned(1, "worker-1", "kill -9, <worker-1> & more", 2),
                    new Planned(5, "worker-1", "kill -9, <worker-1> & more", 3),
                    new Planned(9, "broker-2", "suspend", 0)),
            30,
            List.of("a", "b"));

    private String page;

    /** As it was when it was first asked for. */
    private String page() {
        if (page == null) {
            shown.show();
            shown.addAllPoints();
            page = SavedPage.of(board);
        }
        return page;
    }

    private JsonNode section(String name) throws Exception {
        Matcher saved = SAVED.matcher(page());
        assertThat(saved.find()).isTrue();
        for (JsonNode event : new ObjectMapper().readTree(saved.group(1))) {
            if (event.path(0).asText().equals(name)) {
                return event.path(1);
            }
        }
        throw new AssertionError("no section " + name);
    }

    @Test
    void should_show_each_fault_and_those_that_follow() throws Exception {
        timeline.begin("worker-1", "kill -9, <worker-1> & more").over();
        timeline.begin("broker-1", "suspend").failed(new IllegalStateException("it is gone"));
        timeline.begin("broker-3", "delay");

        JsonNode faults = section("faults");

        JsonNode spans = faults.path("spans");
        assertThat(spans.findValuesAsText("lane")).containsExactly("worker-1", "broker-1", "broker-3");
        assertThat(spans.findValuesAsText("how")).containsExactly("over", "failed: it is gone", "");
        assertThat(spans.path(0).path("label").asText()).isEqualTo("kill -9, <worker-1> & more");
        assertThat(spans.path(0).path("to").asDouble())
                .isGreaterThanOrEqualTo(spans.path(0).path("from").asDouble());
        assertThat(spans.path(2).path("to").asDouble()).isEqualTo(-1);
        assertThat(faults.path("planned").findValuesAsText("at")).containsExactly("5.0", "9.0");
        assertThat(faults.path("length").asDouble()).isEqualTo(30);
    }

    @Test
    void should_show_the_lag_of_each_stream_and_gaps_where_it_is_not_known() throws Exception {
        timeline.add(new LagSample(0, Map.of("a", 10L)));
        timeline.add(new LagSample(1, Map.of("a", 30L, "b", 5L)));

        JsonNode points = section("points");

        long begin = timeline.beginMillis();
        assertThat(points).hasToString("[[" + begin + ",10,-1],[" + (begin + 1_000) + ",30,5]]");
        assertThat(section("charts").findValuesAsText("name")).containsExactly("a", "b");
    }

    @Test
    void should_show_what_workers_hold_with_a_curve_for_each_while_it_runs() throws Exception {
        timeline.add(new WorkerSample(0, "worker-1", 10, 60, 70, 300, 2));
        timeline.add(new WorkerSample(9, "worker-2", 11, 50, 55, 290, 1));
        timeline.add(new LagSample(1, Map.of("a", 0L, "b", 0L)));
        timeline.add(new LagSample(10, Map.of("a", 0L, "b", 0L)));
        timeline.add(new LagSample(35, Map.of("a", 0L, "b", 0L)));

        JsonNode charts = section("charts");
        assertThat(charts.findValuesAsText("title"))
                .containsExactly(
                        "Lag",
                        "Live heap of each worker, MB",
                        "Threads of each worker",
                        "File descriptors of each worker",
                        "Sessions with Cassandra of each worker");
        assertThat(charts.path(1).path("curves").findValuesAsText("name")).containsExactly("worker-1", "worker-2");
        assertThat(charts.path(4).path("curves").findValuesAsText("column")).containsExactly("6", "10");
        long begin = timeline.beginMillis();
        assertThat(section("points"))
                .hasToString("[[" + (begin + 1_000) + ",0,0,60,70,300,2,-1,-1,-1,-1],"
                        + "[" + (begin + 10_000) + ",0,0,60,70,300,2,50,55,290,1],"
                        + "[" + (begin + 35_000) + ",0,0,-1,-1,-1,-1,50,55,290,1]]");
    }

    @Test
    void should_thin_out_the_points_of_a_long_run() throws Exception {
        for (int second = 0; second < 2_000; second++) {
            timeline.add(new LagSample(second, Map.of("a", (long) second, "b", 0L)));
        }

        JsonNode points = section("points");

        assertThat(points.size()).isBetween(Board.MOST_POINTS / 2, Board.MOST_POINTS);
        assertThat(points.path(0).path(1).asLong()).isZero();
        assertThat(points.path(points.size() - 1).path(1).asLong()).isGreaterThan(1_990);
    }

    @Test
    void should_have_the_style_of_the_other_pages_and_need_nothing_else() {
        timeline.begin("worker-1", "</script><script>alert(1)</script>").over();

        assertThat(page()).contains(PageStyle.css(), "prefers-color-scheme: dark", "class Lanes", "class Chart");
        assertThat(page()).doesNotContain("<link", "src=", "import {", "<script>alert");
    }

    @Test
    void should_tell_the_latest_notes() throws Exception {
        for (int i = 0; i < 60; i++) {
            timeline.note("restarted " + i);
        }

        JsonNode notes = section("notes");

        assertThat(notes.size()).isEqualTo(50);
        assertThat(notes.path(49).asText()).endsWith(" s restarted 59");
    }

    @Test
    void should_sum_up_what_the_last_process_of_each_worker_held_at_first_and_at_last() {
        timeline.add(new WorkerSample(0, "worker-2", 20, 40, 60, 200, 1));
        timeline.add(new WorkerSample(0, "worker-1", 10, 60, 70, 300, 2));
        timeline.add(new WorkerSample(5, "worker-1", 11, 50, 55, 290, 1));
        timeline.add(new WorkerSample(9, "worker-1", 11, 52, 56, 291, 3));

        assertThat(new WorkerSummary(timeline).lines())
                .containsExactly(
                        "worker-1, 5 s to 9 s: live heap 50 to 52 MB, threads 55 to 56, file descriptors 290 to 291,"
                                + " sessions with Cassandra 1 to 3",
                        "worker-2, 0 s to 0 s: live heap 40 to 40 MB, threads 60 to 60, file descriptors 200 to 200,"
                                + " sessions with Cassandra 1 to 1");
    }

    @Test
    void should_tell_what_happens_as_it_happens() {
        Timeline.Begun begun = timeline.begin("worker-1", "kill -9, worker-1");
        assertThat(lines).singleElement().asString().contains("kill -9, worker-1");

        begun.over();

        assertThat(lines).hasSize(2).last().asString().contains("kill -9, worker-1: over after");
    }
}
