// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[a-z]{999}[0-9]{999}(x|y){999}",
                "(a{999}|b{999}){999}",
                "((a+)*)?",
                "\\({999}[{9}\\]]{999}",
                "a{",
                "(a",
                ")",
                "[",
                "\\",
                "{9}",
                "a{,9}{2,}"
            })
    void should_let_short_texts_pass(String pattern) {
        assertThat(TextSize.isTooLarge(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((a{99}){999}){99}", "(?:x|(ab{999}){999}){9}", "(((a*)*)*)+", "(a{1,999}){2,999}(b{99}){99}"})
    void should_find_repeated_repetitions(String pattern) {
        assertThat(TextSize.isTooLarge(pattern)).isTrue();
    }
}
