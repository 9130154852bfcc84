// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class TimelinePictureTest {
    private final List<String> lines = new ArrayList<>();
    private final Timeline timeline = new Timeline(lines::add);

    @Test
    void should_show_each_fault_and_the_lag() throws Exception {
        timeline.begin("worker-1", "kill -9, <worker-1> & more").over();
        timeline.begin("broker-1", "suspend").failed(new IllegalStateException("it is gone"));
        timeline.add(new LagSample(0, Map.of("a", 10L)));
        timeline.add(new LagSample(1, Map.of("a", 30L, "b", 5L)));

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        new TimelinePicture(timeline).svg().getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("kill -9, <worker-1> & more");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("lag, max 35", "broker-1", "worker-1");
    }

    @Test
    void should_show_what_workers_hold_with_a_curve_for_each_process() {
        timeline.add(new WorkerSample(0, "worker-1", 10, 60, 70, 300, 2));
        timeline.add(new WorkerSample(5, "worker-1", 10, 61, 71, 310, 2));
        timeline.add(new WorkerSample(9, "worker-1", 11, 50, 55, 290, 1));

        String svg = new TimelinePicture(timeline).svg();

        assertThat(svg)
                .contains(
                        "heap of each worker, MB, max 61",
                        "threads of each worker, max 71",
                        "descriptors of each worker, max 310",
                        "Cassandra of each worker, max 2");
        assertThat(svg.split("<polyline", -1)).hasSize(1 + 1 + 4 * 2);
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
