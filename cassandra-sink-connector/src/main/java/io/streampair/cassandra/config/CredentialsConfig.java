// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.types.Password;

/** As whom the sink logs in. */
public final class CredentialsConfig {
    public static final String USERNAME = "username";
    public static final String PASSWORD = "password";

    private final AbstractConfig config;

    CredentialsConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        KeyGroup keys = new KeyGroup("Credentials", definition);
        keys.add(
                USERNAME,
                Type.STRING,
                null,
                new ConfigDef.NonEmptyString(),
                Importance.HIGH,
                "The role as which to log in, for clusters with a PasswordAuthenticator; with Astra the client id, or "
                        + "the word token. Without it the sink does not log in.");
        keys.add(
                PASSWORD,
                Type.PASSWORD,
                null,
                Importance.HIGH,
                "The password of the role; with Astra the client secret, or the token. Let a config provider fill it "
                        + "in, since Connect shows a connector's settings to whoever may read them: "
                        + "`${file:/run/secrets/cassandra:password}`.");
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        String username = config.getString(USERNAME);
        Password password = config.getPassword(PASSWORD);
        if (username == null && password != null) {
            return List.of(new ConfigProblem(USERNAME, "is needed, since " + PASSWORD + " is set"));
        }
        if (username != null && (password == null || password.value().isEmpty())) {
            return List.of(new ConfigProblem(PASSWORD, "is needed, since " + USERNAME + " is set"));
        }
        return List.of();
    }

    /** The name of the role, if there is one to log in as. */
    public Optional<String> username() {
        return Optional.ofNullable(config.getString(USERNAME));
    }

    /** The password of the role, once there is a {@link #username()}. */
    public String password() {
        return config.getPassword(PASSWORD).value();
    }
}
