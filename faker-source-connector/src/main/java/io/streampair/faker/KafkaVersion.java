// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;

/** The version of the worker's Kafka, by the file that its clients bring: the class that tells it has moved in 4.4.0. */
final class KafkaVersion {
    private static final String FILE = "/kafka/kafka-version.properties";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private KafkaVersion() {}

    /** Such as 4.4.0; "unknown" if nothing tells. */
    static String current() {
        Properties file = new Properties();
        try (InputStream stream = ConfigDef.class.getResourceAsStream(FILE)) {
            if (stream != null) {
                file.load(stream);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return file.getProperty("version", "unknown");
    }

    /**
     * Whether workers of this version replace what validation says of a key whose value comes from a config provider. One that
     * nobody knows counts as one that does.
     */
    static boolean hidesFindings(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches() || !numbers.group(1).equals("4")) {
            return !version.startsWith("3.");
        }
        int minor = Integer.parseInt(numbers.group(2));
        boolean isRepaired = Integer.parseInt(numbers.group(3)) >= 2;
        return minor > 3 || (minor >= 2 && isRepaired);
    }
}
