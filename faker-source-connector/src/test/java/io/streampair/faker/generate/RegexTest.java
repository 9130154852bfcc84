// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegexTest {
    @Test
    void should_allow_ten_thousand_characters() {
        assertThat(Regex.problem("a".repeat(10_000))).isNull();
        assertThat(Regex.problem("a".repeat(10_001)))
                .isEqualTo("Has a regular expression of 10001 characters. Use at most 10000");
    }

    @Test
    void should_allow_fifty_groups_in_each_other_and_any_number_beside_each_other() {
        assertThat(Regex.problem(nested(50))).isNull();
        assertThat(Regex.problem(nested(50) + "(a)".repeat(60) + nested(50))).isNull();
        assertThat(Regex.problem("\\(".repeat(60))).isNull();
        assertThat(Regex.problem(nested(51))).isEqualTo("Nests more than 50 groups. Use fewer parentheses");
        assertThat(Regex.problem("a" + nested(51))).contains("Nests more than 50 groups");
    }

    @Test
    void should_say_what_else_is_too_much() {
        assertThat(Regex.problem("(a{999}){999}")).isNull();
        assertThat(Regex.problem("a{1000}"))
                .isEqualTo("Repeats a part more than 999 times. Lower the number in braces");
        assertThat(Regex.problem("(a{999}b){999}(a{999})")).isNull();
        assertThat(Regex.problem("(a{999}bb){999}(a{999}){2}"))
                .isEqualTo("Can make a text of more than a million characters. Lower the numbers in braces");
        assertThat(Regex.problem("(?:a)(?=b)"))
                .isEqualTo("Has a group that begins with (?. Use plain groups ( ) or (?: )");
    }

    private static String nested(int groups) {
        return "(".repeat(groups) + "a" + ")".repeat(groups);
    }
}
