// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.types.Password;

/** The role that the sink logs in as. */
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
                "Role to log in as, for clusters with a PasswordAuthenticator; with Astra the client id or the "
                        + "word token. Not set: the sink does not log in.");
        keys.add(
                PASSWORD,
                Type.PASSWORD,
                null,
                Importance.HIGH,
                "Password of the role; with Astra the client secret or the token. Use a config provider, as in "
                        + "`${file:/run/secrets/cassandra:password}`: Connect's REST API shows plain "
                        + "settings.");
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        String username = config.getString(USERNAME);
        Password password = config.getPassword(PASSWORD);
        if (username == null && password != null) {
            return List.of(new ConfigProblem(USERNAME, "required because " + PASSWORD + " is set"));
        }
        if (username != null && (password == null || password.value().isEmpty())) {
            return List.of(new ConfigProblem(PASSWORD, "required because " + USERNAME + " is set"));
        }
        return List.of();
    }

    /** The role to log in as; empty if the sink does not log in. */
    public Optional<String> username() {
        return Optional.ofNullable(config.getString(USERNAME));
    }

    /** The password of the role; only if there is a {@link #username()}. */
    public String password() {
        return config.getPassword(PASSWORD).value();
    }
}
