// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.window.FakeReporter;
import io.streampair.cassandra.window.FakeWriter;
import io.streampair.cassandra.window.TwoWindows;
import io.streampair.cassandra.window.WindowPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/metrics.md lists the sink's metrics with their descriptions. */
class MetricsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\|");

    @Test
    void should_describe_every_metric_as_the_code_does() throws IOException {
        String page = Files.readString(Path.of("../docs/metrics.md"));
        String section = page.substring(page.indexOf("## The sink's tasks"), page.indexOf("## The source's tasks"));
        Map<String, String> onPage = new TreeMap<>();
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            assertThat(onPage.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
        }

        Map<String, String> inCode = new TreeMap<>();
        inCode.put("connected", StartedSinkTask.CONNECTED);
        inCode.put("session-tasks", StartedSinkTask.SESSION_TASKS);
        new TwoWindows(
                        new WindowPolicy(Duration.ofSeconds(1), 1, 1, true),
                        new FakeWriter(),
                        new FakeReporter(),
                        System::nanoTime)
                .gauges()
                .all()
                .forEach((name, gauge) -> inCode.put(name, gauge.description()));
        assertThat(onPage).isEqualTo(inCode);
    }
}
