// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {
    /** A change to a valid configuration, the key with the problem, and a part of its message. */
    static Stream<Arguments> malformed() {
        return Stream.of(
                        preset("topic", null).on("topic", "Missing"),
                        preset("topic", "").on("topic", "topic"),
                        preset("topic", "a b").on("topic", "a b"),
                        preset("topic", "..").on("topic", ".."),
                        preset("preset", "registred-user").on("preset", "did you mean registered-user?"),
                        preset("count", "many").on("count", "many"),
                        preset("count", "-2").on("count", "-1"),
                        preset("seed", "0x10").on("seed", "0x10"),
                        preset("splits", "0").on("splits", "1 to 10000"),
                        preset("splits", "99999999999").on("splits", "99999999999"),
                        preset("rate", "0").on("rate", "-1 (unlimited)"),
                        preset("rate", "NaN").on("rate", "NaN"),
                        preset("rate", "Infinity").on("rate", "Infinity"),
                        preset("rate", "fast").on("rate", "fast"),
                        preset("batch.size", "0").on("batch.size", "1 to 100000"),
                        preset("locale", "tlh").on("locale", "tlh"),
                        preset("locale", "en_US").on("locale", "en_US"),
                        preset("locale", "").on("locale", "BCP 47"),
                        preset("value.format", "csv").on("value.format", "delimited"),
                        preset("value.delimiter", "").on("value.delimiter", "one character"),
                        preset("value.delimiter", "\\").on("value.delimiter", "backslash"),
                        preset("value.delimiter", "::").on("value.delimiter", "::"),
                        preset("schema.name", "a..b").on("schema.name", "a..b"),
                        preset("key.field", "id").on("key.field", "id"),
                        preset("fields", "").on("key.field", "name").and("fields", "preset"),
                        preset("fields", "name,name,address,year").on("fields", "more than once"),
                        preset("fields", "name,first name").on("fields", "'first name'"),
                        preset("fields", "name,,year").on("fields", "''"),
                        preset("fields.name.expression", "#{Foo.bar}").on("fields.name.expression", "Foo.bar"),
                        preset("fields.name.expression", "#{Name.fullName").on("fields.name.expression", "not closed"),
                        preset("fields.name.expression", "").on("fields.name.expression", "empty"),
                        preset("fields.name.expression", "#{}").on("fields.name.expression", "empty"),
                        preset("fields.name.expression", "#{regexify '['}").on("fields.name.expression", "Datafaker"),
                        preset("fields.name.expression", "#{time_and_date.past}")
                                .on("fields.name.expression", "clock"),
                        preset("fields.name.expression", "#{Date.birthday}").on("fields.name.expression", "clock"),
                        preset("fields.name.type", "int32").on("fields.name.expression", "fields.name.type"),
                        preset("fields.name.type", "text").on("fields.name.type", "string"),
                        preset("fields.name.generator", "sequnce")
                                .on("fields.name.generator", "did you mean sequence?"),
                        preset("fields.name.pattern", "x").on("fields.name.pattern", "fields.name.expression"),
                        preset("fields.name.min", "1").on("fields.name.min", "expression"),
                        preset("fields.nickname.expression", "x").on("fields.nickname.expression", "'nickname'"),
                        preset("fields.", "x").on("fields.", "''"),
                        preset("fields.year.min", "2027").on("fields.year.min", "fields.year.max=2026"),
                        preset("fields.year.min", "old").on("fields.year.min", "old"),
                        preset("fields.year.max", "9223372036854775807").on("fields.year.max", "less than"),
                        preset("fields.year.max", "2147483648").on("fields.year.max", "int32"),
                        preset("fields.year.type", "boolean").on("fields.year.type", "boolean"),
                        preset("fields.address.options", "").on("fields.address.options", "distinct"),
                        preset("fields.address.options", "apo,apo").on("fields.address.options", "distinct"),
                        preset("fields.address.options", "apo,new")
                                .on("fields.address.weights", "5 weights for 2 options"),
                        preset("fields.address.weights", "1,1,1,1,0").on("fields.address.weights", "above 0"),
                        preset("fields.address.weights", "1,NaN").on("fields.address.weights", "NaN"),
                        preset("fields.address.options.apo.expression", "#{a.b}")
                                .on("fields.address.options.apo.expression", "a.b"),
                        preset("fields.address.options.new.weight", "2")
                                .on("fields.address.options.new.weight", "choice"),
                        preset("fields.year.generator", "choice").on("fields.year.options", "Missing"),
                        plain().on("fields", "preset"),
                        plain("fields", "id", "fields.id.generator", "sequence", "fields.id.step", "0")
                                .on("fields.id.step", "other than 0"),
                        plain(
                                        "fields",
                                        "id",
                                        "fields.id.generator",
                                        "sequence",
                                        "fields.id.type",
                                        "int32",
                                        "fields.id.start",
                                        "3000000000")
                                .on("fields.id.start", "int64"),
                        plain("fields", "id", "fields.id.generator", "integer")
                                .on("fields.id.min", "Missing")
                                .and("fields.id.max", "Missing"),
                        plain("fields", "flag", "fields.flag.expression", "yes", "fields.flag.type", "boolean")
                                .on("fields.flag.expression", "boolean"))
                .map(Case::arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void should_put_each_problem_on_its_key(
            String change, Map<String, String> configuration, Map<String, String> expected) {
        Map<String, String> problems = problems(configuration);

        assertThat(problems).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (key, said) -> assertThat(problems.get(key)).contains(key).contains(said));
    }

    @Test
    void should_find_nothing_wrong_with_valid_configurations() {
        assertThat(problems(Configurations.registeredUsers())).isEmpty();
        assertThat(problems(Configurations.registeredUsers(
                        "rate", "0.5", "count", "0", "locale", "de-AT", "key.field", "", "value.delimiter", "\t")))
                .isEmpty();
        assertThat(problems(Configurations.of("fields", "a", "fields.a.expression", "constant")))
                .isEmpty();
    }

    @Test
    void should_show_the_keys_of_the_fields_with_their_values() {
        Map<String, Object> values = new HashMap<>();
        for (ConfigValue value : new FakerSourceConnector()
                .validate(Configurations.registeredUsers())
                .configValues()) {
            values.put(value.name(), value.value());
        }

        assertThat(values)
                .containsEntry("fields.name.generator", "expression")
                .containsEntry("fields.address.weights", List.of("12.5", "12.5", "1", "1", "1"))
                .containsEntry("fields.year.max", 2026L)
                .doesNotContainKey("fields.year.expression");
    }

    @Test
    void should_recommend_presets_locales_generators_and_types() {
        Map<String, List<Object>> recommended = new HashMap<>();
        for (ConfigValue value : new FakerSourceConnector()
                .validate(Configurations.registeredUsers())
                .configValues()) {
            recommended.put(value.name(), value.recommendedValues());
        }

        assertThat(recommended.get("preset")).hasSizeGreaterThan(11).contains("registered-user", "payments", "shop");
        assertThat(recommended.get("locale")).contains("en", "de");
        assertThat(recommended.get("fields.year.generator")).contains("integer", "array");
        assertThat(recommended.get("fields.year.type"))
                .contains("int8", "int64", "decimal")
                .doesNotContain("timestamp");
    }

    @Test
    void should_survive_any_value_of_any_key() {
        String[] odd = {
            null, "", " ", ",", ",,", ".", "fields", "#{", "#{}}", "}", "\\", "-1", "1e400", "\u0000", "ÄÖ", "a.b"
        };
        for (String key : Stream.concat(
                        new FakerSourceConnector().config().names().stream(),
                        Stream.of(
                                "fields.name.generator",
                                "fields.address.options",
                                "fields.year.type",
                                "fields..x",
                                "fields"))
                .toList()) {
            for (String value : odd) {
                Map<String, String> configuration = Configurations.registeredUsers(key, value);

                assertThat(new FakerSourceConnector().validate(configuration).configValues())
                        .isNotEmpty();
            }
        }
        assertThat(new FakerSourceConnector().validate(Map.of()).configValues()).isNotEmpty();
    }

    private static Map<String, String> problems(Map<String, String> configuration) {
        Map<String, String> problems = new TreeMap<>();
        for (ConfigValue value :
                new FakerSourceConnector().validate(configuration).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), String.join("\n", value.errorMessages()));
            }
        }
        return problems;
    }

    private static Case preset(String key, String value) {
        return new Case(key + "=" + value, Configurations.registeredUsers(key, value), new TreeMap<>());
    }

    private static Case plain(String... keysAndValues) {
        return new Case("only " + String.join(" ", keysAndValues), Configurations.of(keysAndValues), new TreeMap<>());
    }

    private record Case(String change, Map<String, String> configuration, Map<String, String> expected) {
        Case on(String key, String said) {
            return and(key, said);
        }

        Case and(String key, String said) {
            Map<String, String> more = new TreeMap<>(expected);
            more.put(key, said);
            return new Case(change, configuration, more);
        }

        Arguments arguments() {
            return Arguments.of(change, configuration, expected);
        }
    }
}
