// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySpaceTest {
    @ParameterizedTest
    @CsvSource({"160, 16", "100, 16", "16, 16", "7, 3", "1, 1"})
    void should_give_each_key_one_version_a_round_and_all_of_them_in_one_split(int keys, int splits) {
        KeySpace space = new KeySpace(keys, splits, 5);
        Map<Long, Long> versions = new HashMap<>();
        for (long index = 0; index < 10L * keys; index++) {
            long key = space.key(index);
            assertThat(key).isBetween(0L, keys - 1L);
            assertThat(key % splits).isEqualTo(index % splits);
            long version = versions.merge(key, 1L, Long::sum);
            assertThat(space.version(index)).isEqualTo(version);
        }

        assertThat(versions).hasSize(keys);
    }

    @Test
    void should_go_through_the_keys_in_another_order_each_round() {
        KeySpace space = new KeySpace(1_000, 1, 5);
        Set<Long> places = new HashSet<>();
        for (long round = 0; round < 50; round++) {
            places.add(space.key(round * 1_000));
        }

        assertThat(places).hasSizeGreaterThan(40);
    }

    @Test
    void should_give_each_record_a_key_of_its_own_without_a_bound() {
        assertThat(KeySpace.UNBOUNDED.key(12_345)).isEqualTo(12_345);
        assertThat(KeySpace.UNBOUNDED.version(12_345)).isEqualTo(1);
    }

    @Test
    void should_give_the_same_keys_in_each_jvm() {
        KeySpace space = new KeySpace(100, 3, 5);
        List<Long> keys = new ArrayList<>();
        for (long index = 0; index < 400; index += 57) {
            keys.add(space.key(index));
        }

        assertThat(keys).containsExactly(81L, 27L, 24L, 12L, 51L, 69L, 0L, 87L);
    }
}
