// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static final String MESSAGE = "an event takes more than 200,000 values, or 25 MB of texts, with the rows"
            + " that it refers to; use fewer or smaller ones";

    private final Effort effort = new Effort();

    private static void add(Effort effort, Object value, int times) {
        for (int i = 0; i < times; i++) {
            effort.add(value);
        }
    }

    @Test
    void should_allow_200_000_values_an_event() {
        for (int event = 0; event < 2; event++) {
            effort.begin();
            add(effort, 1L, 200_000);
            assertThatThrownBy(() -> effort.add(1L))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(MESSAGE);
        }
        effort.begin();
        assertThatCode(() -> effort.add(1L)).doesNotThrowAnyException();
    }

    @Test
    void should_count_the_values_of_all_events() {
        add(effort, 1L, 100);
        effort.begin();
        add(effort, 1L, 10);
        effort.begin();

        assertThat(effort.values()).isEqualTo(110);
        effort.add(null);
        assertThat(effort.values()).isEqualTo(111);
    }

    @Test
    void should_count_16_parts_as_a_value() {
        // 128 characters or bytes, or 16 values within, are as much as another value.
        assertThat(valuesOf("x".repeat(128))).isEqualTo(2);
        assertThat(valuesOf(new byte[128])).isEqualTo(2);
        assertThat(valuesOf(Collections.nCopies(16, 1L))).isEqualTo(2);
        assertThat(valuesOf(Map.of("a", "x".repeat(64), "b", List.of("x".repeat(32), 2L))))
                .isEqualTo(2);
        assertThat(valuesOf(Map.of("a", "x".repeat(64), "b", List.of("x".repeat(24), 2L))))
                .isEqualTo(1);
    }

    private static long valuesOf(Object value) {
        Effort effort = new Effort();
        effort.add(value);
        return effort.values();
    }
}
