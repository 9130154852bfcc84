// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.conversion.BlobEncoding;
import io.streampair.cassandra.conversion.ConversionOptions;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionConfigTest {
    private static ConversionOptions options(Map<String, String> settings) {
        return new SinkConfig(settings).routes().get(0).rules().conversions();
    }

    @Test
    void should_have_defaults() {
        ConversionOptions options = options(Settings.with());
        assertThat(options.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(options).usingRecursiveComparison().ignoringFields("zone").isEqualTo(ConversionOptions.DEFAULT);
    }

    @Test
    void should_tell_what_is_set() {
        assertThat(options(Settings.with(
                        "timestamp.unit", "Seconds",
                        "time.unit", "milliseconds",
                        "timestamp.format", "dd.MM.uuuu HH:mm",
                        "date.format", "dd.MM.uuuu",
                        "time.format", "HH.mm",
                        "timestamp.zone", "Europe/Berlin",
                        "timestamp.truncate", "true",
                        "blob.encoding", "HEX")))
                .isEqualTo(new ConversionOptions(
                        ChronoUnit.SECONDS,
                        ChronoUnit.MILLIS,
                        "dd.MM.uuuu HH:mm",
                        "dd.MM.uuuu",
                        "HH.mm",
                        ZoneId.of("Europe/Berlin"),
                        true,
                        BlobEncoding.HEX));
    }

    @Test
    void should_let_a_route_have_its_own() {
        SinkConfig config = new SinkConfig(Settings.with(
                "routes", "a,b",
                "routes.a.topics", "topic_a",
                "routes.a.table", "a",
                "routes.a.timestamp.unit", "seconds",
                "routes.b.topics", "topic_b",
                "routes.b.table", "b",
                "topics", "topic_a,topic_b"));
        assertThat(config.routes())
                .extracting(route -> route.rules().conversions().timestampUnit())
                .containsExactly(ChronoUnit.SECONDS, ChronoUnit.MILLIS);
    }
}
