// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record has at most four million bytes, by the greatest sizes of its values and 32 bytes for each. */
class LargestRecordTest {
    private static final String TOO_LARGE =
            "A record could have more than 4 million bytes. Lower this or an enclosing size";

    @Test
    void should_allow_four_million_bytes_and_no_more() {
        assertThat(bytes("999840").at(0)).isNotNull();
        assertThatThrownBy(() -> bytes("999841"))
                .hasMessageContaining("fields.x.generator")
                .hasMessageContaining(TOO_LARGE);
    }

    private static FieldSamples bytes(String sizeOfTheLast) {
        List<String> settings = new ArrayList<>(List.of("generator", "struct", "fields", "a,b,c,d"));
        for (String name : List.of("a", "b", "c", "d")) {
            String size = name.equals("d") ? sizeOfTheLast : "1000000";
            settings.addAll(List.of("fields." + name + ".generator", "bytes", "fields." + name + ".max.size", size));
        }
        return FieldSamples.of(settings.toArray(String[]::new));
    }

    @Test
    void should_report_the_first_key_that_makes_it_too_large() {
        assertThatThrownBy(() -> FieldSamples.of(
                        "generator", "array",
                        "max.size", "5",
                        "element.generator", "bytes",
                        "element.max.size", "1000000"))
                .hasMessageContaining("fields.x.element.max.size")
                .hasMessageContaining(TOO_LARGE)
                .satisfies(
                        e -> assertThat(e.getMessage().split("4 million", -1)).hasSize(2));
    }

    @Test
    void should_count_each_value() {
        assertThat(FieldSamples.of("generator", "array", "max.size", "100000", "element.generator", "version")
                        .schema())
                .isNotNull();
        assertThatThrownBy(() -> FieldSamples.of(
                        "generator", "struct",
                        "fields", "a,b",
                        "fields.a.generator", "array",
                        "fields.a.max.size", "100000",
                        "fields.a.element.generator", "version",
                        "fields.b.generator", "array",
                        "fields.b.max.size", "100000",
                        "fields.b.element.generator", "version"))
                .hasMessageContaining(TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "constant | value | 1000000",
                "unique | format | 1000000",
                "is | is | lorem(1000000)",
                "is | is | if(index == 3, text(1 / (index - 3)), lorem(1000000))",
            })
    void should_count_the_text_of_each_element(String generator, String key, String value) {
        String text = value.equals("1000000") ? "x".repeat(1_000_000) : value;
        String nested = generator.equals("unique") ? "fields.a." : "element.";
        List<String> settings = new ArrayList<>();
        if (generator.equals("unique")) {
            settings.addAll(List.of("generator", "struct", "fields", "a,b,c,d,e"));
            for (String name : List.of("b", "c", "d", "e")) {
                settings.addAll(List.of("fields." + name + ".generator", "bytes"));
                settings.addAll(List.of("fields." + name + ".max.size", "1000000"));
            }
        } else {
            settings.addAll(List.of("generator", "array", "max.size", "5"));
        }
        settings.addAll(List.of(nested + "generator", generator, nested + key, text));

        assertThatThrownBy(() -> FieldSamples.of(settings.toArray(String[]::new)))
                .hasMessageContaining(TOO_LARGE);
    }

    @Test
    void should_count_the_longest_text_of_an_expression_or_pattern() {
        assertThatThrownBy(() -> FieldSamples.of(
                        "generator", "array",
                        "max.size", "5",
                        "element.expression", "#{lorem.characters '100000'}".repeat(9)))
                .hasMessageContaining("fields.x.element.expression")
                .hasMessageContaining(TOO_LARGE);
        assertThatThrownBy(() -> FieldSamples.of(
                        "generator", "array",
                        "max.size", "5",
                        "element.generator", "regex",
                        "element.pattern", "([a]{900}){900}"))
                .hasMessageContaining("fields.x.element.pattern")
                .hasMessageContaining(TOO_LARGE);
    }

    @Test
    void should_count_the_longest_of_several_options() {
        String large = "#{lorem.characters '100000'}".repeat(9);
        String[] fiveLarge = {
            "generator", "choice",
            "options", "a,b,c,d,e",
            "options.a.expression", large,
            "options.b.expression", large,
            "options.c.expression", large,
            "options.d.expression", large,
            "options.e.expression", large,
        };

        assertThat(FieldSamples.of(fiveLarge).schema()).isNotNull();
        assertThatThrownBy(() -> FieldSamples.of(
                        "generator", "array",
                        "max.size", "5",
                        "element.generator", "choice",
                        "element.options", "a,b",
                        "element.options.a.expression", large))
                .hasMessageContaining(TOO_LARGE);
    }

    @Test
    void should_allow_a_text_of_a_million_characters() {
        String million = "#{lorem.characters '100000'}".repeat(10);

        assertThat((String) FieldSamples.of("expression", million).at(0)).hasSize(1_000_000);
        assertThatThrownBy(() -> FieldSamples.of("expression", million + "x"))
                .hasMessageContaining("the text has more than a million characters");
    }

    @Test
    void should_allow_a_thousand_options() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("o" + i);
        }

        assertThat((String) FieldSamples.of("generator", "choice", "options", String.join(",", names))
                        .at(0))
                .startsWith("o");
        names.add("more");
        assertThatThrownBy(() -> FieldSamples.of("generator", "choice", "options", String.join(",", names)))
                .hasMessageContaining("More than 1000 options. Use fewer");
    }

    @Test
    void should_allow_fifty_levels() {
        assertThat(FieldSamples.of(nested(49)).schema()).isNotNull();
        assertThatThrownBy(() -> FieldSamples.of(nested(50))).hasMessageContaining("nested too deep. Use fewer levels");
    }

    private static String[] nested(int levels) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            String prefix = String.join("", Collections.nCopies(i, "element."));
            settings.addAll(List.of(prefix + "generator", "array", prefix + "max.size", "1"));
        }
        settings.addAll(List.of(String.join("", Collections.nCopies(levels, "element.")) + "generator", "version"));
        return settings.toArray(String[]::new);
    }
}
