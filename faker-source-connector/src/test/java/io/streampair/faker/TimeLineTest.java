// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLineTest {
    @Test
    void should_make_the_same_data_at_any_rate() {
        Instant expected = time(1_000_000);

        assertThat(time(1_000_000, "rate", "100")).isEqualTo(expected);
        assertThat(time(1_000_000, "rate", "1000")).isEqualTo(expected);
        assertThat(time(1_000_000, "rate", "50", "rate.profile", "sine")).isEqualTo(expected);
        assertThat(time(1_000_000, "rate.profile", "stages", "rate.stages", "7:1000,0:500"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"300000, 300000000", "1000, 1000000", "0.1, 100", "33.3, 33300", "0.001, 1", "8, 8000"})
    void should_count_intervals_in_whole_numbers(String interval, long micros) {
        for (long index : new long[] {0, 1, 3, 7, 1_000_003, 123_456_789}) {
            assertThat(time(index, "clock.interval.ms", interval, "clock.start", "1970-01-01T00:00:00Z"))
                    .isEqualTo(Instant.ofEpochMilli(index * micros / 1000));
        }
    }

    @Test
    void should_fail_rather_than_write_a_time_beyond_the_year_9999() {
        assertThatThrownBy(() -> time(9_200_000_000_000_000_000L))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("9999");
        assertThat(ExpressionSafetyTest.problems(
                        "fields", "t", "fields.t.generator", "timestamp", "count", "9300000000000"))
                .containsKey("clock.interval.ms");
    }

    @Test
    void should_refuse_a_rate_beside_the_pace_of_the_clock() {
        assertThat(ExpressionSafetyTest.problems(
                        "fields", "t", "fields.t.generator", "timestamp", "rate.live", "true", "rate", "5"))
                .containsOnlyKeys("rate.live");
    }

    private static Instant time(long index, String... settings) {
        java.util.Map<String, String> configuration =
                Configurations.of("fields", "t", "fields.t.generator", "timestamp", "record.timestamp", "clock");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put(settings[i], settings[i + 1]);
        }
        return Instant.ofEpochMilli(
                RecordGenerator.from(configuration).generate(index).timestamp());
    }
}
