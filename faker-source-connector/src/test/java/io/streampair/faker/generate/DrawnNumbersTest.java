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
        assertThat(RandomWalk.reflected(2, 1, 4)).isEqualTo(2);
        assertThat(RandomWalk.reflected(9, 1, 4)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.3, 2cf2a6d20d9b16ce",
        "10, 1, ca9fc23782b7a5fb",
        "5, 2, 1aa4f10e955b8664",
        "1000, 5, 935e8e3512fd1004",
        "100000, 0.9, d829b01a369f52d1"
    })
    void should_draw_ranks_of_this_hash(long ranks, double exponent, String hash) {
        Zipf zipf = new Zipf(ranks, exponent);
        SplitMix random = new SplitMix();
        random.reset(3);
        long drawn = 0;
        for (int i = 0; i < 5_000; i++) {
            drawn = SplitMix.mix(drawn ^ zipf.rank(random));
        }

        assertThat(Long.toHexString(drawn)).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double min=-5 max=20 | 14.639325397175405 19.059791311070818 -0.10094181194166119",
                "double min=0 max=60 distribution=normal | 35.80836082848184 34.753791912404274 15.929420846673823",
                "double min=0 max=60 distribution=normal mean=55 deviation=20 | 23.738483442691663 47.31091814108745 "
                        + "26.858841693347646",
                "double min=0 max=1e9 distribution=log-normal mean=30 | 53.62596993820498 48.25872174010585 "
                        + "7.345878931072604",
                "double min=0 max=40 distribution=log-normal mean=30 deviation=2 | 1.3165908758352056 "
                        + "13.90556605744302 1.7987312423325459",
                "double min=7 max=1e9 distribution=exponential mean=3 | 11.619357996907313 16.841587731182862 "
                        + "7.6543274637561645",
                "integer min=-3 max=6 | -1 -1 4",
                "integer min=0 max=100 distribution=normal | 60 58 26",
                "integer min=0 max=1000 distribution=exponential mean=50 | 77 165 11",
                "integer min=0 max=2 distribution=exponential mean=50 | 2 2 0",
                "integer min=7 max=9 distribution=exponential mean=50 | 9 9 7",
                "integer min=0 max=1000 distribution=log-normal mean=50 deviation=0.5 | 67 63 25",
                "integer min=1 max=1000 distribution=zipf exponent=1.1 | 2 1 139",
                "decimal min=0 max=100 scale=1 distribution=normal mean=90 deviation=20 | 58.7 99.5 61.9",
                "decimal min=0 max=100 scale=2 distribution=exponential mean=9 | 13.86 29.54 1.96",
                "decimal min=0 max=100 scale=2 distribution=log-normal mean=9 | 16.09 14.48 2.20",
                "decimal min=0 max=2e13 scale=5 | 12456321876399.78729 17621182024417.40875 18074334519464.68777",
                "decimal min=0 max=1e15 scale=10 | 785573015887016.2500000000 962391652442832.7500000000 "
                        + "195962327522333.5625000000",
                "decimal min=-1e15 max=0 scale=10 | -214426984112983.7500000000 -37608347557167.2500000000 "
                        + "-804037672477666.5000000000",
                "sequence null.rate=0.5 | null null null",
                "walk min=0 max=100 deviation=0.7 | 50.0 49.93145406348025 50.46834600990102"
            })
    void should_make_these_values(String generator, String values) {
        FieldSamples field = FieldSamples.of(("generator=" + generator).split("[= ]", -1));

        assertThat(field.at(0) + " " + field.at(1) + " " + field.at(2)).isEqualTo(values);
    }
}
