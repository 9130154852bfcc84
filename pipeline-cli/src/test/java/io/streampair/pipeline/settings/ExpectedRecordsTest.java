// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedRecordsTest {
    private final PipelineSettings pipeline = PipelineSettings.read(Path.of(".."));

    @Test
    void should_count_what_is_repeated_and_left_out() {
        assertThat(new ExpectedRecords(pipeline).writtenBefore(1000)).isEqualTo(1000);
        assertThat(stream("disorder.drop.rate").writtenBefore(1000)).isBetween(400L, 600L);
        assertThat(stream("disorder.duplicate.rate").writtenBefore(1000)).isBetween(1400L, 1600L);
        assertThat(stream("disorder.reorder.rate").writtenBefore(1000)).isEqualTo(1000);
    }

    @Test
    void should_find_the_place_of_the_last_of_so_many_records() {
        assertThat(new ExpectedRecords(pipeline).placesOf(700)).isEqualTo(700);
        for (String disorder : List.of("disorder.drop.rate", "disorder.duplicate.rate")) {
            ExpectedRecords stream = stream(disorder);
            long records = stream.writtenBefore(500);
            assertThat(stream.writtenBefore(stream.placesOf(records))).isEqualTo(records);
            assertThat(stream.placesOf(records)).isLessThanOrEqualTo(500);
        }
    }

    @Test
    void should_make_each_record_again_where_it_is_written() {
        ExpectedRecords moved = stream("disorder.reorder.rate");
        long atItsPlace = 0;
        for (long place = 0; place < 100; place++) {
            Object value = moved.record(place).value();
            atItsPlace += moved.written(place).stream()
                            .anyMatch(record -> record.value().equals(value))
                    ? 1
                    : 0;
        }
        assertThat(atItsPlace).isBetween(30L, 70L);
    }

    private ExpectedRecords stream(String disorder) {
        return new ExpectedRecords(pipeline.with(Map.of(disorder, "0.5", "count", "1000"), Map.of()));
    }
}
