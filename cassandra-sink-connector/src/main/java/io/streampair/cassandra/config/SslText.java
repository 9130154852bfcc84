// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.types.Password;

/** A PEM text that is itself the value of a setting. */
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

    /** @param message in words that follow the key */
    SettingException unusable(String message) {
        return new SettingException(key, value, message);
    }
}
