// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final List<String> FIELDS = List.of("a", "b");
    private static final Schema[] SCHEMAS = {Schema.STRING_SCHEMA, Schema.OPTIONAL_STRING_SCHEMA};

    @Test
    void should_fill_in_values_and_keep_doubled_braces_as_single_ones() {
        Template template = Template.parse("{{{a}}}-{b}{a}}}{{", FIELDS);

        assertThat(template.references()).containsExactly(0, 1, 0);
        assertThat(template.fill(SCHEMAS, new Object[] {"x", "yy"}, 9)).isEqualTo("{x}-yyx}{");
        assertThat(template.fill(SCHEMAS, new Object[] {"x", null}, 9)).isEqualTo("{x}-x}{");
    }

    @Test
    void should_refuse_longer_texts() {
        Template template = Template.parse("{a}.", FIELDS);

        assertThat(template.fill(SCHEMAS, new Object[] {"xyz", null}, 4)).isEqualTo("xyz.");
        assertThatThrownBy(() -> template.fill(SCHEMAS, new Object[] {"xyz", null}, 3))
                .hasMessage("the text has more than 3 characters");
    }

    @Test
    void should_read_a_hundred_thousand_characters() {
        assertThat(Template.parse("x".repeat(100_000), FIELDS).references()).isEmpty();
        assertThatThrownBy(() -> Template.parse("x".repeat(100_001), FIELDS))
                .hasMessage("Has 100001 characters. Use at most 100000 characters");
    }

    @Test
    void should_suggest_the_field_that_was_meant() {
        assertThatThrownBy(() -> Template.parse("{prise}", List.of("price", "name")))
                .hasMessageContaining("Unknown field 'prise'; did you mean price?");
    }
}
