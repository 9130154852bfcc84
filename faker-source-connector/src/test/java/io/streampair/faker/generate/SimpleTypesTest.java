// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleTypesTest {
    @Test
    void should_read_arguments_of_simple_types() {
        assertThat(SimpleTypes.argument(char.class, "a")).isEqualTo('a');
        assertThat(SimpleTypes.argument(Character.class, "a")).isEqualTo('a');
        assertThat(SimpleTypes.argument(byte.class, "-128")).isEqualTo((byte) -128);
        assertThat(SimpleTypes.argument(short.class, "-129")).isEqualTo((short) -129);
        assertThat(SimpleTypes.argument(boolean.class, "true")).isEqualTo(true);
        assertThat(SimpleTypes.argument(Thread.State.class, "blocked")).isEqualTo(Thread.State.BLOCKED);
        assertThatThrownBy(() -> SimpleTypes.argument(char.class, "ab")).hasMessage("must be one character");
        assertThatThrownBy(() -> SimpleTypes.argument(double.class, "NaN")).hasMessage("must be a number");
        assertThatThrownBy(() -> SimpleTypes.argument(Thread.State.class, "x"))
                .hasMessageStartingWith("must be one of [NEW, RUNNABLE");
    }

    @Test
    void should_know_values_whose_text_says_all() {
        assertThat(List.of(
                        boolean.class, String.class, BigDecimal.class, List.class, Instant.class, Thread.State.class))
                .allMatch(SimpleTypes::isValue);
        assertThat(List.of(Object.class, Thread.class)).noneMatch(SimpleTypes::isValue);
        assertThat(List.of(boolean.class, String.class, Thread.State.class)).allMatch(SimpleTypes::isArgument);
        assertThat(List.of(BigDecimal.class, List.class, Object.class)).noneMatch(SimpleTypes::isArgument);
    }

    @Test
    void should_try_narrow_types_first_and_texts_last() {
        assertThat(List.of(
                        SimpleTypes.rank(boolean.class),
                        SimpleTypes.rank(int.class),
                        SimpleTypes.rank(double.class),
                        SimpleTypes.rank(Thread.State.class),
                        SimpleTypes.rank(String.class),
                        SimpleTypes.rank(Object.class)))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
