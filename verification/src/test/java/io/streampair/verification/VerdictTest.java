// SPDX-License-Identifier: Apache-2.0
package io.streampair.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private final Finding missing = new Finding("missing");
    private final Finding wrong = new Finding("wrong");

    @Test
    void should_be_right_if_no_fault_was_found() {
        Verdict verdict = new Verdict(List.of(missing, wrong));

        assertThat(verdict.isRight()).isTrue();
        assertThat(verdict.exampleLines()).isEmpty();
    }

    @Test
    void should_count_all_and_keep_five_examples() {
        for (int i = 0; i < 1_234; i++) {
            wrong.add("row " + i);
        }

        Verdict verdict = new Verdict(List.of(missing, wrong));

        assertThat(verdict.isRight()).isFalse();
        assertThat(verdict.count("wrong")).isEqualTo(1_234);
        assertThat(verdict.summary()).isEqualTo("0 missing, 1,234 wrong");
        assertThat(verdict.exampleLines()).hasSize(5).startsWith("  wrong: row 0");
    }

    @Test
    void should_take_a_count_from_elsewhere() {
        missing.addExample("one of many");

        assertThat(missing.counted(7).count()).isEqualTo(7);
        assertThat(missing.examples()).containsExactly("one of many");
    }
}
