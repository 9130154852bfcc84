// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ByteHashTest {
    @Test
    void should_differ_for_different_bytes() {
        Set<Long> hashes = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length];
            hashes.add(new ByteHash().add(bytes).value());
            for (int i = 0; i < length; i++) {
                bytes[i] = 1;
                hashes.add(new ByteHash().add(bytes).value());
                bytes[i] = 0;
            }
        }
        hashes.add(new ByteHash().add((byte[]) null).value());

        assertThat(hashes).hasSize(40 + 39 * 40 / 2 + 1);
    }

    @Test
    void should_tell_where_a_text_ends() {
        assertThat(new ByteHash().add("a").add("bc").value())
                .isNotEqualTo(new ByteHash().add("ab").add("c").value());
    }

    @Test
    void should_leave_a_buffer_as_it_is() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {9, 1, 2, 3}).position(1);

        assertThat(new ByteHash().add(buffer).value())
                .isEqualTo(new ByteHash().add(new byte[] {1, 2, 3}).value());
        assertThat(buffer.remaining()).isEqualTo(3);
    }
}
