// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/metrics.md lists the source's metrics with their descriptions. */
class MetricsPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\|");

    @Test
    void should_describe_every_metric_as_the_code_does() throws IOException {
        String page = Files.readString(Path.of("../docs/metrics.md"));
        String section = page.substring(page.indexOf("## The source's tasks"), page.indexOf("## Connect's and"));
        Map<String, String> onPage = new LinkedHashMap<>();
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            assertThat(onPage.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
        }

        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        connect.start(Configurations.registeredUsers(), 1);
        assertThat(onPage).isEqualTo(connect.metrics().descriptions());
    }
}
