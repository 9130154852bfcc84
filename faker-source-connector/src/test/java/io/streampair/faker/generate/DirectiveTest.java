// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.faker.stream.SplitMix;
import io.streampair.faker.value.FieldType;
import java.util.List;
import java.util.Locale;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectiveTest {
    private static final SplitMix RANDOM = new SplitMix();
    private static final Faker FAKER = new Faker(Locale.ENGLISH, new RandomService(RANDOM));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{number.numberBetween '5','5'} | 5 | INT32",
                "#{number.numberBetween '5000000000','5000000000'} | 5000000000 | INT64",
                "#{number.numberBetween '2.5','2.5'} | 2.5 | FLOAT64",
                "#{NUMBER.number_between '5','5'} | 5 | INT32",
                "#{numerify '1-2'} | 1-2 | STRING",
                "#{options.option 'a'} | a | STRING",
                "#{options.option 'a','a','a'} | a | STRING",
                "#{regexify '[a]{3}'} | aaa | STRING",
            })
    void should_call_the_first_method_that_takes_the_arguments(String expression, String value, FieldType type) {
        Directive directive = directive(expression).checked(RANDOM);

        assertThat(directive.call()).hasToString(value);
        assertThat(directive.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{name.fulName} | There is no method #{name.fulName}; did you mean #{Name.fullName}?",
                "#{nmae.fullName} | did you mean #{Name.fullName}?",
                "#{qqqqqqqq.wwwwwwww} | There is no method #{qqqqqqqq.wwwwwwww}. Check provider, method and arguments",
                "#{name.wwwwwwwwwwwww} | There is no method #{name.wwwwwwwwwwwww}. Check provider",
                "#{nmrify '#'} | There is no method #{nmrify}. Check provider, method and arguments, as in #{Name.fullName}",
                "#{name.toString} | #{name.toString} is not allowed: it depends on the clock",
                "#{money.currency} | #{money.currency} is not allowed: it depends on the clock, on the machine or on earlier",
                "#{number.numberBetween '5'} | #{number.numberBetween} does not take these arguments",
                "#{number.numberBetween '5','x'} | does not take these arguments",
                "#{number.numberBetween '5','1e999'} | does not take these arguments",
                "#{name.fullName 'x'} | does not take these arguments",
                "#{regexify 'a{1000}'} | Repeats a part more than 999 times. Lower the number in braces",
                "#{lorem.characters '2000000'} | #{characters} takes too much memory or time with these numbers",
                "#{lorem.paragraphs '2000000000'} | #{paragraphs} takes too much memory or time with these numbers",
            })
    void should_say_why_not(String expression, String problem) {
        assertThatThrownBy(() -> directive(expression).checked(RANDOM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 8, 0.5, 4",
        "-8, -8, 0.5, -4",
        "8, 8, 0.001, 1",
        "-8, -8, 0.001, -1",
        "0, 0, 0.5, 0",
        "5000000000, 5000000000, 0.5, 2500000000",
        "2.5, 2.5, 0.5, 1.25"
    })
    void should_scale_its_numbers_but_none_to_zero(String min, String max, double factor, String value) {
        Directive directive = directive("#{number.numberBetween '" + min + "','" + max + "'}");

        assertThat(directive.scaled(factor).call()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"-9, 3, 9", "3, 9, 9", "0, 0, 0", "-2.5, 1, 2.5"})
    void should_know_its_greatest_number(String min, String max, double greatest) {
        assertThat(directive("#{number.numberBetween '" + min + "','" + max + "'}")
                        .greatestNumber())
                .isEqualTo(greatest);
    }

    @Test
    void should_tell_why_a_call_fails() {
        assertThatThrownBy(() -> directive("#{number.digits '-1'}").call())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("FakerContext", "InvocationTarget")
                .message()
                .isNotBlank();
    }

    private static Directive directive(String expression) {
        return Directive.of(ParsedExpression.parse(expression).calls().get(0), FAKER);
    }

    @Test
    void should_take_any_number_of_texts_last() {
        assertThat(directive("#{options.option 'a','b'}").texts()).isEqualTo(List.of());
        assertThat(directive("#{bothify 'a#'}").texts()).containsExactly("a#");
    }
}
