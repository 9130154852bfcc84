// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A setting whose value is PEM text, on lines of its own or, as some managed services ask for, on one. */
final class SslText {
    private static final Pattern BLOCK =
            Pattern.compile("(-----BEGIN [A-Z0-9 ]+-----)([^-]*)(-----END [A-Z0-9 ]+-----)");

    private final String key;
    private final Password value;

    SslText(AbstractConfig config, String key) {
        this.key = key;
        this.value = config.getPassword(key);
    }

    boolean isSet() {
        return value != null;
    }

    InputStream stream() {
        return new ByteArrayInputStream(lines(value.value()).getBytes(StandardCharsets.UTF_8));
    }

    /** Each block with line ends where PEM has them, which may have become spaces or the letters \\n. */
    private static String lines(String pem) {
        return BLOCK.matcher(pem.replace("\\n", "\n"))
                .replaceAll(block -> block.group(1) + "\n"
                        + block.group(2).strip().replaceAll("\\s+", "\n") + "\n" + block.group(3) + "\n");
    }

    /** @param message what is wrong and what to do; follows the key */
    SettingException unusable(String message) {
        return new SettingException(key, value, message);
    }
}
