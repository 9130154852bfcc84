// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void should_print_rows_as_cqlsh_does() {
        List<List<String>> rows = List.of(
                List.of("James Olson", "983 Alvarado Vista\nPort Matthew, MA 57760", "2002"),
                List.of("Eric Olson", "PSC 9053, Box 6656\nAPO AA 71822", "1984"));

        assertThat(TextTable.lines(List.of("name", "address", "data"), rows))
                .containsExactly(
                        " name        | address                                    | data",
                        "-------------+--------------------------------------------+------",
                        " James Olson | 983 Alvarado Vista\\nPort Matthew, MA 57760 | 2002",
                        "  Eric Olson |           PSC 9053, Box 6656\\nAPO AA 71822 | 1984",
                        "",
                        "(2 rows)");
    }

    @Test
    void should_print_a_table_without_rows() {
        assertThat(TextTable.lines(List.of("name"), List.of())).containsExactly(" name", "------", "", "(0 rows)");
    }

    @Test
    void should_show_null_and_control_characters() {
        assertThat(TextTable.lines(List.of("a"), List.of(Arrays.asList((String) null), List.of("x\ty\\z"))))
                .contains("    null", " x\\ty\\\\z");
    }
}
