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
        timeline.add(new Sample(0, Map.of("a", 10L)));
        timeline.add(new Sample(1, Map.of("a", 30L, "b", 5L)));

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        new TimelinePicture(timeline).svg().getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("kill -9, <worker-1> & more");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("lag, at most 35", "broker-1", "worker-1");
    }

    @Test
    void should_tell_what_happens_as_it_happens() {
        Timeline.Begun begun = timeline.begin("worker-1", "kill -9, worker-1");
        assertThat(lines).singleElement().asString().contains("kill -9, worker-1");

        begun.over();

        assertThat(lines).hasSize(2).last().asString().contains("kill -9, worker-1: over after");
    }
}
