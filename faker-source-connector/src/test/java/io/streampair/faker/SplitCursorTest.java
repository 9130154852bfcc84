// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitCursorTest {
    @Test
    void should_go_through_its_splits_in_the_order_of_the_index() {
        assertThat(indices(new SplitCursor(List.of(0L, 2L), 4, 12))).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
    }

    @Test
    void should_let_a_split_that_lags_behind_catch_up_first() {
        assertThat(indices(new SplitCursor(List.of(20L, 1L, 10L), 4, 25)))
                .containsExactly(1L, 5L, 9L, 10L, 13L, 14L, 17L, 18L, 20L, 21L, 22L, 24L);
    }

    @Test
    void should_be_at_the_end_when_every_split_is() {
        assertThat(new SplitCursor(List.of(8L, 9L), 4, 8).atEnd()).isTrue();
        assertThat(new SplitCursor(List.of(0L), 4, 0).atEnd()).isTrue();
        assertThat(new SplitCursor(List.of(8L, 5L), 4, 8).atEnd()).isFalse();
    }

    @Test
    void should_end_before_the_index_overflows() {
        SplitCursor cursor = new SplitCursor(List.of(Long.MAX_VALUE - 7), 4, Long.MAX_VALUE - 4);

        assertThat(indices(cursor)).containsExactly(Long.MAX_VALUE - 7);
    }

    private static List<Long> indices(SplitCursor cursor) {
        List<Long> indices = new ArrayList<>();
        while (!cursor.atEnd()) {
            indices.add(cursor.advance());
        }
        return indices;
    }
}
