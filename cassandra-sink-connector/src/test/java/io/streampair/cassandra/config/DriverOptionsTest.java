// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.DriverExecutionProfile;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.api.core.config.TypedDriverOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverOptionsTest {
    private static DriverExecutionProfile profile(String... settings) {
        ProgrammaticDriverConfigLoaderBuilder driver = DriverConfigLoader.programmaticBuilder();
        new SinkConfig(Settings.with(settings)).connection().driverOptions().applyTo(driver);
        try (DriverConfigLoader loader = driver.build()) {
            return loader.getInitialConfig().getDefaultProfile();
        }
    }

    @Test
    void should_set_options_of_every_type() {
        DriverExecutionProfile profile = profile(
                "driver.advanced.connection.pool.local.size", "3",
                "driver.advanced.reconnect-on-init", "true",
                "driver.advanced.heartbeat.interval", "7 seconds",
                "driver.advanced.protocol.max-frame-length", "1 MiB",
                "driver.basic.session-name", "the sink",
                "driver.advanced.metrics.session.enabled", "cql-requests , bytes-sent",
                "driver.advanced.auth-provider.sasl-properties.javax.security.sasl.qop", "auth-conf");
        assertThat(profile.getInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE))
                .isEqualTo(3);
        assertThat(profile.getBoolean(DefaultDriverOption.RECONNECT_ON_INIT)).isTrue();
        assertThat(profile.getDuration(DefaultDriverOption.HEARTBEAT_INTERVAL)).isEqualTo(Duration.ofSeconds(7));
        assertThat(profile.getBytes(DefaultDriverOption.PROTOCOL_MAX_FRAME_LENGTH))
                .isEqualTo(1 << 20);
        assertThat(profile.getString(DefaultDriverOption.SESSION_NAME)).isEqualTo("the sink");
        assertThat(profile.getStringList(DefaultDriverOption.METRICS_SESSION_ENABLED))
                .containsExactly("cql-requests", "bytes-sent");
        assertThat(profile.getStringMap(() -> "advanced.auth-provider.sasl-properties"))
                .isEqualTo(Map.of("javax.security.sasl.qop", "auth-conf"));
    }

    @Test
    void should_have_no_options_unless_they_are_set() {
        assertThat(profile().getInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE))
                .isEqualTo(1);
    }

    @Test
    void should_find_the_classes_of_the_driver_itself() {
        DriverExecutionProfile defaults = profile();
        List<String> names = new ArrayList<>();
        for (TypedDriverOption<?> option : TypedDriverOption.builtInValues()) {
            String path = option.getRawOption().getPath();
            if (path.endsWith(".class") && defaults.isDefined(option.getRawOption())) {
                names.add(defaults.getString(option.getRawOption()));
                assertThat(DriverClasses.problem(path, defaults.getString(option.getRawOption())))
                        .isEmpty();
            }
        }
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(DriverClasses.problem("advanced.auth-provider.class", "PlainTextAuthProvider"))
                .isEmpty();
        assertThat(DriverClasses.problem("advanced.request-tracker.classes", "RequestLogger, RequestLogger"))
                .isEmpty();
        assertThat(DriverClasses.problem("basic.session-name", "Nothing")).isEmpty();
    }
}
