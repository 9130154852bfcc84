// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;

/** Avro takes two schemas of one name for one. */
class SchemaNamesTest {
    @Test
    void should_name_a_struct_apart_from_the_record_that_holds_it() {
        List<String> names = names(Configurations.of(
                "topic",
                "address",
                "fields",
                "address",
                "fields.address.generator",
                "struct",
                "fields.address.fields",
                "city",
                "fields.address.fields.city.expression",
                "x"));

        assertThat(names).containsExactly("Address", "Address2");
    }

    @Test
    void should_name_fields_apart_whose_names_differ_in_underscores_only() {
        List<String> names = names(Configurations.of(
                "fields",
                "a_b,a",
                "fields.a_b.generator",
                "struct",
                "fields.a_b.fields",
                "x",
                "fields.a_b.fields.x.expression",
                "x",
                "fields.a.generator",
                "struct",
                "fields.a.fields",
                "b",
                "fields.a.fields.b.generator",
                "struct",
                "fields.a.fields.b.fields",
                "y",
                "fields.a.fields.b.fields.y.expression",
                "y"));

        assertThat(names).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void should_refuse_a_given_name_twice() {
        assertThat(ExpressionSafetyTest.problems(
                        "fields",
                        "a,b",
                        "fields.a.generator",
                        "struct",
                        "fields.a.fields",
                        "x",
                        "fields.a.schema.name",
                        "N",
                        "fields.a.fields.x.expression",
                        "x",
                        "fields.b.generator",
                        "struct",
                        "fields.b.fields",
                        "y",
                        "fields.b.schema.name",
                        "N",
                        "fields.b.fields.y.expression",
                        "y"))
                .containsOnlyKeys("fields.b.schema.name");
    }

    private static List<String> names(Map<String, String> configuration) {
        List<String> names = new ArrayList<>();
        collect(RecordGenerator.from(configuration).generate(0).valueSchema(), names);
        return names;
    }

    private static void collect(Schema schema, List<String> names) {
        if (schema.type() == Schema.Type.STRUCT) {
            names.add(schema.name());
            for (Field field : schema.fields()) {
                collect(field.schema(), names);
            }
        }
    }
}
