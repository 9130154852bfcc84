// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.life.Cut;
import io.streampair.faker.life.LifeCompiler;
import io.streampair.faker.life.LifeStream;
import io.streampair.faker.life.RecordCut;
import io.streampair.faker.time.ArrivalRule;
import io.streampair.faker.time.Births;
import io.streampair.faker.time.Durations;
import io.streampair.faker.time.Rate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainCutTest {
    private static final long START = 1_767_225_600_000_000L;

    private static Births births(long bits, long initial, String rate, long most) {
        return Births.of(bits, START, initial, ArrivalRule.steady(Rate.parse(rate)), most);
    }

    @Test
    void should_end_where_counting_the_records_does() {
        List<Births> births =
                List.of(births(1, 5, "3/s", 100), births(2, 0, "1/ms", Long.MAX_VALUE), births(3, 7, "1/s", 8));
        List<LifeStream> streams = IntStream.range(0, 3)
                .mapToObj(i -> new LifeStream(i, births.get(i), LifeCompiler.oneEvent()))
                .toList();

        for (long start : new long[] {START, START + 3_000_000}) {
            for (long records = 1; records < 300; records++) {
                assertThat(PlainCut.find(births, start, Durations.LAST, records + before(births, start)))
                        .isEqualTo(RecordCut.find(streams, start, records, event -> 1));
            }
        }
    }

    private static long before(List<Births> births, long start) {
        return births.stream().mapToLong(each -> each.by(start - 1)).sum();
    }

    @Test
    void should_not_end_a_world_that_has_fewer_records() {
        List<Births> few = List.of(births(1, 5, "1/s", 20), births(2, 5, "1/s", 10));

        assertThat(PlainCut.find(few, START, Durations.LAST, 31)).isEqualTo(Cut.NONE);
        assertThat(PlainCut.find(few, START, Durations.LAST, 30).at())
                .isEqualTo(few.get(0).at(19));
        assertThat(PlainCut.find(few, START, START - 1, 1)).isEqualTo(Cut.NONE);
        assertThat(PlainCut.find(few, START, START, 10)).isEqualTo(new Cut(START, 1, 4, 0, 0));
    }
}
