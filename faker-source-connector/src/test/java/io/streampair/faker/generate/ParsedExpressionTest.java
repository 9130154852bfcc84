// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.faker.generate.ParsedExpression.Call;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedExpressionTest {
    @Test
    void should_take_an_expression_apart() {
        ParsedExpression parsed = ParsedExpression.parse("a #{Name.full_name} b}#{ numerify\t'#',  'it''s'\n} ");

        assertThat(parsed.texts()).containsExactly("a ", " b}", " ");
        assertThat(parsed.calls())
                .containsExactly(
                        new Call("Name", "full_name", List.of()), new Call(null, "numerify", List.of("#", "it's")));
        assertThat(parsed.calls()).extracting(Call::name).containsExactly("Name.full_name", "numerify");
    }

    @ParameterizedTest
    @CsvSource({"#{a.b}, true", "x#{a.b}, false", "#{a.b}x, false", "#{a.b}#{a.b}, false", "x, false"})
    void should_know_one_directive_alone(String expression, boolean isOne) {
        assertThat(ParsedExpression.parse(expression).isOneCall()).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{a.b | A #{ is not closed. Write #{Provider.method}",
                "#{a.b 'x | A quote is not closed. Put each argument in single quotes",
                "#{a.b 'x | and write '' for a quote within",
                "#{a.b 5} | Cannot read the directive at '5}'. Write #{Provider.method}, or with arguments in single quotes",
                "#{a.b -bcdefghijklmnopqrst} | Cannot read the directive at '-bcdefghijklmnopqrst…'",
                "#{a.b -bcdefghijklmnopqrs} | Cannot read the directive at '-bcdefghijklmnopqrs}'",
                "#{} | Makes an empty text. Name a provider, such as #{Name.fullName}",
                "#{a.b '#{c.d}'} | Directives cannot be nested: use a field of its own and a template",
            })
    void should_say_how_to_write_it(String expression, String problem) {
        assertThatThrownBy(() -> ParsedExpression.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void should_read_a_hundred_thousand_characters_and_a_thousand_directives() {
        assertThat(ParsedExpression.parse("x".repeat(100_000)).texts()).hasSize(1);
        assertThatThrownBy(() -> ParsedExpression.parse("x".repeat(100_001)))
                .hasMessageContaining("Has 100001 characters. Use at most 100000 characters");
        assertThat(ParsedExpression.parse("#{a.b}".repeat(1_000)).calls()).hasSize(1_000);
        assertThatThrownBy(() -> ParsedExpression.parse("#{a.b}".repeat(1_001)))
                .hasMessageContaining("Has more than 1000 directives. Use fewer");
    }
}
