// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.stream.SplitMix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same numbers in each JVM and version. */
class DrawnNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | 1 1 1 1 1 1 1 1 1 1 1 1",
                "5 | 2 | 3 1 1 3 2 1 3 1 1 1 1 1",
                "10 | 1 | 8 1 2 8 6 2 7 1 2 1 1 1",
                "100 | 1.0000000001 | 56 3 4 69 33 4 50 1 8 1 3 2",
                "1000 | 1.3 | 107 2 2 203 32 2 80 1 4 1 2 2",
                "1000000000000 | 0.5 | 785970441788 89824282217 149788940222 859576185708 613967916071 132334539050 "
                        + "747972855348 12383730259 259017786905 12425837861 90941063697 83009824203"
            })
    void should_draw_these_ranks(long ranks, double exponent, String drawn) {
        Zipf zipf = new Zipf(ranks, exponent);
        SplitMix random = new SplitMix();
        random.reset(3);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(Long.toString(zipf.rank(random)));
        }

        assertThat(String.join(" ", all)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, -0.9401954090250557",
        "2, -1.6402258963587448",
        "3, -1.8120012984534726",
        "1000, -90.96497104524626",
        "123456789, 33247.95582986429",
        "1099511627777, -0.9401954090250557"
    })
    void should_walk_here(long step, double place) {
        assertThat(new RandomWalk(5, 2).at(9, step)).isEqualTo(place);
    }

    @Test
    void should_reflect_a_walk_at_both_bounds() {
        assertThat(RandomWalk.reflected(13, 10, 20)).isEqualTo(13);
        assertThat(RandomWalk.reflected(10, 10, 20)).isEqualTo(10);
        assertThat(RandomWalk.reflected(20, 10, 20)).isEqualTo(20);
        assertThat(RandomWalk.reflected(22, 10, 20)).isEqualTo(18);
        assertThat(RandomWalk.reflected(33, 10, 20)).isEqualTo(13);
        assertThat(RandomWalk.reflected(9, 10, 20)).isEqualTo(11);
        assertThat(RandomWalk.reflected(-2, 10, 20)).isEqualTo(18);
        assertThat(RandomWalk.reflected(-11, 10, 20)).isEqualTo(11);
    }
}
