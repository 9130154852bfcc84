// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;

/**
 * Logs what validation found where the worker would not show it: from Kafka 4.2.2 and 4.4.0 on it replaces all that is said of a
 * key whose value comes from a config provider by one sentence.
 */
final class FindingsLog {
    private final boolean isNeeded;
    private final Consumer<String> log;
    private final AtomicReference<List<String>> logged = new AtomicReference<>(List.of());

    /**
     * @param kafka the worker's version
     * @param log gets a line whenever the findings are others than before
     */
    FindingsLog(String kafka, Consumer<String> log) {
        this.isNeeded = KafkaVersion.hidesFindings(kafka);
        this.log = log;
    }

    void tell(Map<String, String> settings, Config config) {
        List<String> all = new ArrayList<>();
        for (ConfigValue value : config.configValues()) {
            all.addAll(value.errorMessages());
        }
        if (isNeeded && !logged.getAndSet(all).equals(all) && !all.isEmpty()) {
            log.accept("The settings of " + Objects.toString(settings.get("name"), "this connector")
                    + " must be changed: " + String.join("; ", all));
        }
    }
}
