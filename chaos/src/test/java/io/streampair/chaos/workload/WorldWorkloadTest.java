// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.streampair.cluster.client.ConnectorFile;
import io.streampair.faker.WorldRecords;
import io.streampair.pipeline.settings.ConnectorChoice;
import io.streampair.pipeline.settings.PipelineSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldWorkloadTest {
    private static final int RATE = 100;
    private static final int SECONDS = 60;

    private final WorldWorkload shop = new WorldWorkload(
            new ConnectorChoice("shop", null, null, List.of(), null),
            Path.of(".."),
            7,
            RATE,
            Duration.ofSeconds(SECONDS),
            1,
            Delivery.EXACTLY_ONCE);

    @Test
    void should_have_two_sinks_into_all_tables() {
        PipelineSettings world = shop.world();

        assertThatCode(world::requireValid).doesNotThrowAnyException();
        assertThat(world.tableNames()).hasSize(7);
        assertThat(shop.connectors())
                .extracting(ConnectorFile::name)
                .containsExactly("shop-sink-1", "shop-sink-2", "shop-source");
        assertThat(shop.targets()).hasSize(2);
        assertThat(world.isExactlyOnce()).isTrue();
        assertThat(world.isEndless()).isTrue();
    }

    @Test
    void should_be_as_fast_as_wanted_on_average() {
        WorldRecords records = WorldRecords.from(shop.world().source().config());
        String pace = shop.world().source().config().get("definition.pace");
        long first = Long.MAX_VALUE;
        for (int i = 0; i < RATE * SECONDS; i++) {
            records.next();
            first = Math.min(first, records.micros());
        }

        double seconds = (records.micros() - first) / 1e6 / Double.parseDouble(pace.replace("x", ""));
        assertThat(seconds).isBetween(SECONDS * 0.99, SECONDS * 1.01);
    }
}
