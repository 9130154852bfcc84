// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and conflicts of several fields. */
class FieldLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "-2, false",
        "-1, true",
        "0, false",
        "16, true",
        "4611686018427387904, true",
        "4611686018427387905, false"
    })
    void should_take_up_to_2_to_the_62_keys(String keys, boolean isValid) {
        Map<String, String> problems =
                problems("fields=id", "fields.id.generator=version", "key.field=id", "keys=" + keys);

        if (isValid) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems.get("keys")).contains("-1 (no limit), or above 0 and at most 2^62");
        }
    }

    @Test
    void should_take_500_fields() {
        List<String> settings = new ArrayList<>();
        StringBuilder names = new StringBuilder("fields=f0");
        settings.add("fields.f0.generator=version");
        for (int i = 1; i < 500; i++) {
            names.append(",f").append(i);
            settings.add("fields.f" + i + ".generator=version");
        }
        settings.add(names.toString());
        assertThat(problems(settings.toArray(String[]::new))).isEmpty();

        settings.set(500, names + ",f500");
        settings.add("fields.f500.generator=version");
        assertThat(problems(settings.toArray(String[]::new)))
                .hasEntrySatisfying("fields", said -> assertThat(said).contains("More than 500 fields. Use fewer"));
    }

    @Test
    void should_need_as_many_distinct_values_as_keys_or_records() {
        String[] ofKey = {"fields=id", "fields.id.generator=unique", "key.field=id", "keys=16", "count=100"};

        assertThat(problems(with(ofKey, "fields.id.max=15"))).isEmpty();
        assertThat(problems(with(ofKey, "fields.id.max=14")).get("fields.id.max"))
                .contains("Allows 15 values, but 16 are needed. Widen it, or lower count or keys");
        String[] ofRecord = {"fields=id", "fields.id.generator=unique", "count=100"};
        assertThat(problems(with(ofRecord, "fields.id.max=99"))).isEmpty();
        assertThat(problems(with(ofRecord, "fields.id.format=#")).get("fields.id.format"))
                .contains("Allows 10 values, but 100 are needed");
    }

    @Test
    void should_have_problems_of_one_field_there_alone() {
        assertThat(problems(
                        "fields=a,b",
                        "fields.a.generator=array",
                        "fields.a.max.size=100001",
                        "fields.a.element.generator=version",
                        "fields.b.generator=unique",
                        "fields.b.max=9"))
                .containsOnlyKeys("fields.a.max.size");
    }

    @Test
    void should_have_a_unique_value_beside_an_array() {
        assertThat(problems(
                        "fields=a,b",
                        "fields.a.generator=map",
                        "fields.a.key.generator=uuid",
                        "fields.a.value.generator=array",
                        "fields.a.value.element.generator=version",
                        "fields.b.generator=unique",
                        "fields.b.max=9"))
                .isEmpty();
    }

    @Test
    void should_refuse_what_differs_between_versions_of_a_key_in_what_they_share() {
        String[] shared = {
            "fields=id,a,b",
            "fields.id.generator=unique",
            "fields.id.max=99",
            "fields.a.generator=uuid",
            "fields.b.generator=template",
            "fields.b.template={a}",
            "fields.b.scope=key",
            "key.field=id"
        };

        assertThat(problems(with(shared, "keys=16")).get("fields.a.scope"))
                .contains("All versions of a key share the field 'b', which refers to this field, but this field"
                        + " differs between them. Set it to key");
        assertThat(problems(shared)).isEmpty();
    }

    @Test
    void should_refuse_a_circle_of_fields() {
        assertThat(problems(
                        "fields=a,b",
                        "fields.a.generator=template",
                        "fields.a.template={b}",
                        "fields.b.generator=template",
                        "fields.b.template={a}"))
                .containsOnlyKeys("fields.a.template")
                .hasEntrySatisfying(
                        "fields.a.template",
                        said -> assertThat(said)
                                .contains(
                                        "The field refers to itself, directly or through other fields. Remove a reference"));
    }

    @Test
    void should_number_schemas_of_one_name() {
        Map<String, String> configuration = Configurations.of("fields", "a_b,aB,a__b");
        for (String name : List.of("a_b", "aB", "a__b")) {
            configuration.put("fields." + name + ".generator", "struct");
            configuration.put("fields." + name + ".fields", "c");
            configuration.put("fields." + name + ".fields.c.generator", "version");
        }
        Struct value = (Struct) RecordGenerator.from(configuration).generate(0).value();

        assertThat(value.schema().fields())
                .extracting(field -> field.schema().name())
                .containsExactly("AB", "AB2", "AB3");
    }

    private static String[] with(String[] settings, String more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static Map<String, String> problems(String... settings) {
        List<String> all = new ArrayList<>();
        for (String setting : settings) {
            all.addAll(List.of(setting.split("=", 2)));
        }
        return ExpressionSafetyTest.problems(all.toArray(String[]::new));
    }
}
