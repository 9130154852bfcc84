// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.oracle.LastWrites.Write;
import org.junit.jupiter.api.Test;

class LastWritesTest {
    private final LastWrites writes = new LastWrites();

    @Test
    void should_keep_the_last_of_writes_in_order() {
        add(1_000, 1);
        add(1_000, 2);
        add(1_001, 3);

        assertThat(writes.of("a")).containsExactly(new Write(1_001, 3, false));
    }

    @Test
    void should_forget_a_late_write() {
        add(2_000, 1);
        add(1_000, 2);

        assertThat(writes.of("a")).containsExactly(new Write(2_000, 1, false));
    }

    @Test
    void should_keep_both_where_the_tie_break_decides() {
        add(2_000, 1);
        add(1_001, 2);

        assertThat(writes.of("a")).containsExactly(new Write(2_000, 1, false), new Write(1_001, 2, false));
    }

    @Test
    void should_keep_one_after_both_were_overwritten() {
        add(1_000, 1);
        add(950, 2);
        add(1_000, 3);

        assertThat(writes.of("a")).containsExactly(new Write(1_000, 3, false));
    }

    private void add(long timestamp, long index) {
        writes.add("a", new Write(timestamp, index, false));
    }
}
