// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions cannot do more than make values. */
class ExpressionSafetyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{addUrl 'en','http://127.0.0.1:1/names.yml'}",
                "#{addPath 'en','/etc/passwd'}",
                "#{add_url 'en','http://127.0.0.1:1/names.yml'}",
                "#{hashCode}",
                "#{toString}",
                "#{getClass}",
                "#{notifyAll}",
                "#{getContext}",
                "#{fakeValuesService}",
                "#{random}",
                "#{expression 'x'}",
                "#{resolve 'name.first_name'}",
                "#{csv '2','a','b'}",
                "#{json 'a','b'}",
                "#{populate 'java.lang.String'}",
                "#{name.hashCode}",
                "#{Name.toString}",
                "#{name.getFaker}",
                "#{unique.fetchFromYaml 'name.first_name'}",
                "#{money.currency}",
                "#{country.currency}",
                "#{idNumber.peselNumber}",
                "#{business.creditCardExpiry}",
                "#{internet.getIpV4Address}",
                "#{image.base64PNG}",
                "#{fingerprint.png}",
                "#{options.option '#{hashCode}','#{hashCode}'}",
                "#{regexify '(?!a)b'}"
            })
    void should_refuse_what_does_more_than_make_a_repeatable_value(String expression) {
        assertThat(problems("fields", "x", "fields.x.expression", expression)).containsOnlyKeys("fields.x.expression");
    }

    @Test
    void should_tell_nothing_of_a_local_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yml"), "secret line: [");
        String problem = problems("fields", "x", "fields.x.expression", "#{addUrl 'en','" + secret.toUri() + "'}")
                .get("fields.x.expression");

        assertThat(problem).doesNotContain("secret line");
    }

    @Test
    void should_change_nothing_for_other_connectors(@TempDir Path folder) throws IOException {
        List<Object> before = names();
        Path injected = Files.writeString(
                folder.resolve("en.yml"),
                "en:\n  faker:\n    name:\n      first_name: [Injected]\n      male_first_name: [I]\n");
        for (String locale : List.of("en", "en-US", "de")) {
            problems("fields", "x", "fields.x.expression", "#{addUrl '" + locale + "','" + injected.toUri() + "'}");
            problems("fields", "x", "fields.x.expression", "#{addPath '" + locale + "','" + injected + "'}");
        }

        assertThat(names()).isEqualTo(before);
    }

    private static List<Object> names() {
        RecordGenerator generator =
                RecordGenerator.from(Configurations.of("fields", "x", "fields.x.expression", "#{Name.firstName}"));
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            names.add(generator.generate(i).value().toString());
        }
        return names;
    }

    static Map<String, String> problems(String... settings) {
        Map<String, String> problems = new java.util.TreeMap<>();
        for (ConfigValue value :
                new FakerSourceConnector().validate(Configurations.of(settings)).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), String.join("\n", value.errorMessages()));
            }
        }
        return problems;
    }
}
