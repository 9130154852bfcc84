// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.config.Settings;
import io.streampair.cassandra.config.SinkConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenFindingsTest {
    private static final String HOST = "validate.connection";

    private final List<String> log = new ArrayList<>();
    private final HiddenFindings findings = new HiddenFindings("4.4.0", log::add);

    private Config told(Map<String, String> settings) {
        Config config = SinkConfig.validate(settings);
        findings.tell(settings, config);
        return config;
    }

    private static List<String> errors(Config config, String key) {
        return config.configValues().stream()
                .filter(value -> value.name().equals(key))
                .map(ConfigValue::errorMessages)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3.7.2, false",
        "3.9.1, false",
        "4.0.0, false",
        "4.1.1, false",
        "4.2.1, false",
        "4.2.2, true",
        "4.3.0, false",
        "4.3.1, false",
        "4.3.2, true",
        "4.4.0, true",
        "4.4.0-SNAPSHOT, true",
        "4.10.0, true",
        "5.0.0, true",
        "8.2.0-ccs, true",
        "unknown, true",
    })
    void should_know_which_workers_hide(String version, boolean hides) {
        assertThat(KafkaVersion.hidesFindings(version)).isEqualTo(hides);
    }

    @Test
    void should_know_the_version_of_the_worker() {
        assertThat(KafkaVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void should_say_nothing_more_on_a_worker_that_does_not_hide() {
        Map<String, String> settings = Settings.with("contact.points", "http://cassandra-1");
        Config config = SinkConfig.validate(settings);
        new HiddenFindings("4.3.1", log::add).tell(settings, config);
        assertThat(errors(config, "contact.points")).hasSize(1);
        assertThat(errors(config, HOST)).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void should_repeat_what_concerns_the_connection_without_its_value() {
        Config config = told(Settings.with("contact.points", "good-1:9042, http://secret-host:9042"));
        assertThat(errors(config, "contact.points"))
                .containsExactly("Invalid value http://secret-host:9042 for configuration contact.points: "
                        + "write host[:port], without the protocol");
        assertThat(errors(config, HOST))
                .containsExactly("contact.points: write host[:port], without the protocol. Repeated here, without the "
                        + "value, since this worker hides messages about values from a config provider");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "local.datacenter | dc-west          | no dc-west here, only dc-west-2 and east | no … here, only …-2 and east",
                "contact.points   | db1:9042,db2     | cannot connect (db1/10.0.0.1:9042, DB2)  | cannot connect (…/10.0.0.1:9042, …)",
                "username         | ann              | Provided username ann and planner differ | Provided username … and planner differ",
                "username         | a for configuration username: b | is bad | is bad",
            })
    void should_leave_the_value_and_its_parts_out(String key, String value, String message, String shown) {
        Map<String, String> settings = Settings.with(key, value);
        Config config = SinkConfig.validate(Settings.needed());
        config.configValues().stream()
                .filter(setting -> setting.name().equals(key))
                .forEach(setting -> setting.addErrorMessage(
                        "Invalid value " + value + " for configuration " + key + ": " + message));
        findings.tell(settings, config);
        assertThat(errors(config, HOST)).singleElement().asString().startsWith(key + ": " + shown + ". Repeated here");
    }

    /** What is not set cannot come from a config provider. */
    @Test
    void should_not_repeat_what_concerns_a_key_that_is_not_set_or_is_none_of_the_connection() {
        Map<String, String> settings = Settings.with("value.format", "xml");
        settings.remove("contact.points");
        assertThat(errors(told(settings), HOST)).isEmpty();
        assertThat(errors(told(Settings.with("flush.interval.ms", "soon")), HOST))
                .isEmpty();
    }

    @Test
    void should_log_all_findings_once_with_the_values_that_are_no_secrets() {
        Map<String, String> settings =
                Settings.with("flush.interval.ms", "soon", "local.datacenter", "", "username", "ann", "name", "sink-7");
        told(settings);
        told(settings);
        assertThat(log)
                .singleElement()
                .asString()
                .contains("sink-7", "Invalid value soon for configuration flush.interval.ms", "local.datacenter");
        assertThat(log.get(0)).doesNotContain("Repeated here");
        settings.put("flush.interval.ms", "later");
        told(settings);
        assertThat(log).hasSize(2);
        told(Settings.needed());
        told(settings);
        assertThat(log).hasSize(3);
    }

    @Test
    void should_log_no_secret() {
        told(Settings.with("username", "ann", "password", "x7-secret", "ssl.truststore.password", "y8-secret"));
        told(Settings.with("password", "x7-secret", "passwrd", "z9-secret"));
        assertThat(log).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain("-secret"));
    }
}
