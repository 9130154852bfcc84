// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SplitMixTest {
    @Test
    void should_make_the_published_sequence_of_seed_zero() {
        SplitMix random = new SplitMix();

        assertThat(random.nextLong()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(random.nextLong()).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(random.nextLong()).isEqualTo(0x06C45D188009454FL);
    }

    @Test
    void should_begin_again_when_reset() {
        SplitMix random = new SplitMix();
        random.reset(7);
        long first = random.nextLong();
        random.nextLong();

        random.reset(7);

        assertThat(random.nextLong()).isEqualTo(first);
    }

    @Test
    void should_hash_texts_apart_and_the_same_in_every_run() {
        Set<Long> hashes = new HashSet<>();
        for (String text : new String[] {"", "a", "aa", "ab", "ba", "name", "address", "nam\u0000e"}) {
            hashes.add(SplitMix.hash(text));
        }

        assertThat(hashes).hasSize(8);
        assertThat(SplitMix.hash("name")).isEqualTo(SplitMix.hash("na" + "me"));
    }

    @Test
    void should_draw_the_same_numbers_in_each_jvm() {
        assertThat(drawn(SplitMix::nextInt)).isEqualTo("1674306020 72105175 -426229632 -1791300752 1943223142");
        assertThat(drawn(random -> random.nextInt(6))).isEqualTo("4 3 2 4 5");
        assertThat(drawn(random -> random.nextInt(-5, 11))).isEqualTo("-1 2 -5 -5 1");
        assertThat(drawn(random -> random.nextLong(6))).isEqualTo("1 0 3 1 5");
        assertThat(drawn(random -> random.nextLong(-5, 11))).isEqualTo("2 7 -3 6 5");
        assertThat(drawn(SplitMix::nextBoolean)).isEqualTo("false false true true false");
        assertThat(drawn(SplitMix::nextFloat)).isEqualTo("0.3898297 0.016788244 0.90076065 0.58293027 0.45244187");
        assertThat(drawn(SplitMix::nextDouble))
                .isEqualTo("0.3898297483912715 0.01678829452815611 0.9007606806068834 0.5829302930280781"
                        + " 0.45244189501146836");
        assertThat(drawn(SplitMix::nextGaussian))
                .isEqualTo("-0.04174152338145233 0.8764814690994567 -0.3059911682027957 -0.3756298278907194"
                        + " -1.0392660601257708");
        assertThat(SplitMix.hash("name")).isEqualTo(0xB56160FB8EE594D9L);
        assertThat(SplitMix.mixAt(5, 3)).isEqualTo(4_292_726_422_858_613_063L);
    }

    /** Of a bound a little above half of all numbers, each second draw is drawn again. */
    @Test
    void should_draw_the_same_numbers_of_wide_ranges_in_each_jvm() {
        assertThat(drawn(random -> random.nextInt(3, (1 << 30) + 4)))
                .isEqualTo("837153013 36052590 971611574 535650118 1004921427");
        assertThat(drawn(random -> random.nextInt(-(1 << 30) - 5, Integer.MAX_VALUE - 7)))
                .isEqualTo("1674306020 72105175 -426229632 1943223142 1071300230");
        assertThat(drawn(random -> random.nextLong(3, (1L << 62) + 4)))
                .isEqualTo("3595544800446187246 154844686297477905 4173039922750361840 2300599727732774155"
                        + " 4316104653711435902");
        assertThat(drawn(random -> random.nextLong(-(1L << 62) - 5, Long.MAX_VALUE - 7)))
                .isEqualTo("7191089600892374487 309689372594955804 -1830642326893942270 8346079845500723674"
                        + " 4601199455465548305");
    }

    @Test
    void should_draw_the_least_number_of_a_range_and_never_its_bound() {
        SplitMix random = new SplitMix();
        assertThat(reset(random, 0).nextInt()).isEqualTo(-501_176_263);
        assertThat(reset(random, 0).nextInt(-501_176_263, Integer.MAX_VALUE)).isEqualTo(-501_176_263);
        assertThat(reset(random, 7).nextInt()).isEqualTo(1_674_306_020);
        assertThat(reset(random, 7).nextInt(Integer.MIN_VALUE, 1_674_306_020)).isEqualTo(72_105_175);
        assertThat(reset(random, 0).nextLong()).isEqualTo(-2_152_535_657_050_944_081L);
        assertThat(reset(random, 0).nextLong(-2_152_535_657_050_944_081L, Long.MAX_VALUE))
                .isEqualTo(-2_152_535_657_050_944_081L);
        assertThat(reset(random, 7).nextLong()).isEqualTo(7_191_089_600_892_374_487L);
        assertThat(reset(random, 7).nextLong(Long.MIN_VALUE, 7_191_089_600_892_374_487L))
                .isEqualTo(309_689_372_594_955_804L);
    }

    @Test
    void should_refuse_a_range_without_numbers() {
        SplitMix random = new SplitMix();
        assertThatThrownBy(() -> random.nextInt(0)).hasMessage("the bound 0 is not above 0");
        assertThatThrownBy(() -> random.nextInt(5, 5)).hasMessage("the bound 5 is not above 5");
        assertThatThrownBy(() -> random.nextLong(0)).hasMessage("the bound 0 is not above 0");
        assertThatThrownBy(() -> random.nextLong(5, 5)).hasMessage("the bound 5 is not above 5");
    }

    @Test
    void should_go_on_from_a_state() {
        SplitMix random = reset(new SplitMix(), 7);
        random.nextLong();
        long state = random.state();
        long next = random.nextLong();

        assertThat(reset(new SplitMix(), state).nextLong()).isEqualTo(next);
    }

    @Test
    void should_make_numbers_from_0_to_1_of_bits() {
        assertThat(SplitMix.unit(2_047)).isZero();
        assertThat(SplitMix.unit(Long.MIN_VALUE)).isEqualTo(0.5);
        assertThat(SplitMix.unit(-1)).isEqualTo(Math.nextDown(1.0));
    }

    private static SplitMix reset(SplitMix random, long state) {
        random.reset(state);
        return random;
    }

    /** The first five draws of state 7. */
    private static String drawn(Function<SplitMix, Object> draw) {
        SplitMix random = reset(new SplitMix(), 7);
        StringJoiner drawn = new StringJoiner(" ");
        for (int i = 0; i < 5; i++) {
            drawn.add(String.valueOf(draw.apply(random)));
        }
        return drawn.toString();
    }
}
