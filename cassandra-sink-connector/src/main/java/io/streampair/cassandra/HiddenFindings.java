// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra;

import io.streampair.cassandra.config.ConnectionConfig;
import io.streampair.cassandra.config.SinkConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;

/**
 * Tells what validation found where the worker would not: from Kafka 4.2.2 and 4.4.0 on it replaces all that is said of a key
 * whose value comes from a config provider by one sentence, since the value may be a secret. A plugin sees the values only, not
 * where they come from.
 */
final class HiddenFindings {
    private static final String WHY =
            ". Repeated here, without the value, since this worker hides messages about values from a config provider";

    private final boolean isNeeded;
    private final Consumer<String> log;
    private final AtomicReference<List<String>> logged = new AtomicReference<>(List.of());

    /**
     * @param kafka the worker's version
     * @param log gets a line whenever the findings are others than before
     */
    HiddenFindings(String kafka, Consumer<String> log) {
        this.isNeeded = KafkaVersion.hidesFindings(kafka);
        this.log = log;
    }

    /** Logs all findings, and repeats those about the connection on a key that nobody keeps in a config provider. */
    void tell(Map<String, String> settings, Config config) {
        if (!isNeeded) {
            return;
        }
        List<String> all = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (ConfigValue value : config.configValues()) {
            String set = settings.get(value.name());
            for (String finding : value.errorMessages()) {
                all.add(finding);
                if (set != null && ConnectionConfig.isKey(value.name())) {
                    repeated.add(value.name() + ": " + withoutValue(finding, value.name(), set) + WHY);
                }
            }
        }
        if (!logged.getAndSet(all).equals(all) && !all.isEmpty()) {
            log.accept("The settings of " + Objects.toString(settings.get("name"), "this connector")
                    + " must be changed: " + String.join("; ", all));
        }
        for (ConfigValue value : config.configValues()) {
            if (value.name().equals(SinkConfig.CHECK)) {
                repeated.forEach(value::addErrorMessage);
            }
        }
    }

    /** What Kafka writes after "Invalid value V for configuration K: ", and there neither the value nor one of its parts. */
    private static String withoutValue(String finding, String key, String value) {
        String end = " for configuration " + key + ": ";
        int start = finding.lastIndexOf(end);
        String text = start < 0 ? finding : finding.substring(start + end.length());
        for (String part : parts(value)) {
            text = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(part) + "(?![a-z0-9])", Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .replaceAll("…");
        }
        return text;
    }

    /** The value, the elements of a list, and their hosts. */
    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>(List.of(value.strip()));
        for (String element : value.split(",", -1)) {
            parts.add(element.strip());
            parts.add(element.strip().replaceFirst(":\\d+$", ""));
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
