// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
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
}
