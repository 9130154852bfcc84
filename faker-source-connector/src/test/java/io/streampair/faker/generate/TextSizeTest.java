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

    /** Each fits into a million characters exactly; with one more repetition, or one more character, it does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{1000}){1000}",
                "((a{1000})){1000}",
                "(a{999}|b{1000}){1000}",
                "(b{1000}|a{999}|){1000}",
                "(a*){10000}",
                "(a+){10000}",
                "(a{2,}){10000}",
                "(a{2,100}){10000}",
                "(a?){500000}",
                "([a-z]{1000}){1000}",
                "([)(]{1000}){1000}",
                "([\\])(]{1000}){1000}",
                "(\\({1000}){1000}",
                "(\\{[b]c){333333}z",
                "a{1000000",
            })
    void should_count_each_character(String pattern) {
        assertThat(TextSize.isTooLarge(pattern)).isFalse();
        assertThat(TextSize.isTooLarge(pattern.startsWith("a{") ? "a{1000001" : pattern + "b"))
                .isTrue();
        assertThat(TextSize.isTooLarge("b" + pattern)).isTrue();
        assertThat(TextSize.isTooLarge("x|b" + pattern + "|x")).isTrue();
    }
}
