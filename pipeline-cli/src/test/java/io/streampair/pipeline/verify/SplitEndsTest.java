// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.pipeline.settings.PipelineSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitEndsTest {
    private final PipelineSettings pipeline =
            PipelineSettings.read(Path.of("..")).with(Map.of("splits", "4"), Map.of());

    @Test
    void should_read_where_each_split_goes_on() throws Exception {
        assertThat(SplitEnds.of(offsets(), pipeline)).containsExactly(400, 0, 0, 403);
    }

    @Test
    void should_not_go_beyond_the_count() throws Exception {
        assertThat(SplitEnds.of(offsets(), pipeline.with(Map.of("count", "401"), Map.of())))
                .containsExactly(400, 0, 0, 401);
    }

    private JsonNode offsets() throws Exception {
        String offsets = """
                {"offsets": [
                  {"partition": {"stream": "TOPIC", "split": 0}, "offset": {"next": 400}},
                  {"partition": {"stream": "TOPIC", "split": 3}, "offset": {"next": 403}},
                  {"partition": {"stream": "TOPIC", "split": 9}, "offset": {"next": 409}},
                  {"partition": {"stream": "another", "split": 1}, "offset": {"next": 1001}}]}""";
        return new ObjectMapper().readTree(offsets.replace("TOPIC", pipeline.topic()));
    }
}
