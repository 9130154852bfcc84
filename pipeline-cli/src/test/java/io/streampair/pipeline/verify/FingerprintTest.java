// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void should_tell_lists_apart() {
        List<List<String>> lists = List.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("ab"),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("null"),
                Arrays.asList((String) null),
                Arrays.asList(null, ""));
        Set<Long> fingerprints = new HashSet<>();
        lists.forEach(list -> fingerprints.add(Fingerprint.of(list)));

        assertThat(fingerprints).hasSameSizeAs(lists);
    }

    @Test
    void should_not_depend_on_anything_but_the_texts() {
        assertThat(Fingerprint.of(List.of("a", "b"))).isEqualTo(Fingerprint.of(Arrays.asList("a", "b")));
    }
}
