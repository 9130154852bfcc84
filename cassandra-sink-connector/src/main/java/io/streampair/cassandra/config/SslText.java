// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A setting whose value is PEM text. */
final class SslText {
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
        return new ByteArrayInputStream(value.value().getBytes(StandardCharsets.UTF_8));
    }

    /** @param message what is wrong and what to do; follows the key */
    SettingException unusable(String message) {
        return new SettingException(key, value, message);
    }
}
