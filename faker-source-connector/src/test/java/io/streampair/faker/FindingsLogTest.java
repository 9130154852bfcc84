// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsLogTest {
    private final List<String> lines = new ArrayList<>();

    private static Config config(String... findings) {
        ConfigValue value = new ConfigValue("seed");
        List.of(findings).forEach(value::addErrorMessage);
        return new Config(List.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "3.7.2, false",
        "4.1.1, false",
        "4.2.1, false",
        "4.2.2, true",
        "4.3.1, false",
        "4.4.0, true",
        "8.2.0-ccs, true",
        "unknown, true",
    })
    void should_know_which_workers_hide_findings(String version, boolean hides) {
        assertThat(KafkaVersion.hidesFindings(version)).isEqualTo(hides);
        new FindingsLog(version, lines::add).tell(Map.of(), config("Invalid value x for configuration seed"));
        assertThat(lines).hasSize(hides ? 1 : 0);
    }

    @Test
    void should_know_the_version_of_the_worker() {
        assertThat(KafkaVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void should_log_findings_once_until_they_change() {
        FindingsLog log = new FindingsLog("4.4.0", lines::add);
        Map<String, String> settings = Map.of("name", "source-7");
        log.tell(settings, config("a"));
        log.tell(settings, config("a"));
        assertThat(lines).containsExactly("The settings of source-7 must be changed: a");
        log.tell(settings, config("a", "b"));
        log.tell(settings, config());
        log.tell(settings, config("a"));
        assertThat(lines).hasSize(3).last().isEqualTo(lines.get(0));
    }
}
