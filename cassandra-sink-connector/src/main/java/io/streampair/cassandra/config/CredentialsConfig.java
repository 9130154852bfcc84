// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    public static final String USERNAME_FILE = "username.file";
    public static final String PASSWORD_FILE = "password.file";

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
        keys.add(
                USERNAME_FILE,
                Type.STRING,
                null,
                new ConfigDef.NonEmptyString(),
                Importance.LOW,
                "Path of a file that holds nothing but the role to log in as, instead of username, for roles that change. "
                        + "It is read again for each connection, so that no restart is needed.");
        keys.add(
                PASSWORD_FILE,
                Type.STRING,
                null,
                new ConfigDef.NonEmptyString(),
                Importance.MEDIUM,
                "Path of a file that holds nothing but the password of the role, such as a mounted secret, instead of "
                        + "password. The file must exist on every worker. It is read again for each connection, so that a "
                        + "changed password needs no restart.");
    }

    static List<ConfigProblem> check(AbstractConfig config) {
        CredentialsConfig credentials = new CredentialsConfig(config);
        List<ConfigProblem> problems = new ArrayList<>();
        if (config.getString(USERNAME_FILE) != null && config.getString(USERNAME) != null) {
            problems.add(new ConfigProblem(USERNAME_FILE, "must not be set together with " + USERNAME));
        }
        if (config.getString(PASSWORD_FILE) != null && config.getPassword(PASSWORD) != null) {
            problems.add(new ConfigProblem(PASSWORD_FILE, "must not be set together with " + PASSWORD));
        }
        if (!credentials.areSet() && credentials.passwordKey().isPresent()) {
            problems.add(new ConfigProblem(
                    USERNAME, "required because " + credentials.passwordKey().get() + " is set"));
        }
        Password password = config.getPassword(PASSWORD);
        boolean isEmpty = password != null && password.value().isEmpty();
        if (credentials.areSet() && (credentials.passwordKey().isEmpty() || isEmpty)) {
            problems.add(new ConfigProblem(PASSWORD, "required because " + credentials.usernameKey() + " is set"));
        }
        for (String key : List.of(USERNAME_FILE, PASSWORD_FILE)) {
            try {
                credentials.file(key);
            } catch (SettingException e) {
                problems.add(e.problem());
            }
        }
        return problems;
    }

    /** Whether the sink logs in. */
    boolean areSet() {
        return config.getString(USERNAME) != null || config.getString(USERNAME_FILE) != null;
    }

    /** Whether the role or its password is in a file, and may change. */
    public boolean areInFiles() {
        return config.getString(USERNAME_FILE) != null || config.getString(PASSWORD_FILE) != null;
    }

    /** The key that says which role logs in. */
    public String usernameKey() {
        return config.getString(USERNAME_FILE) == null ? USERNAME : USERNAME_FILE;
    }

    /** The value of {@link #usernameKey()}: the role, or the path of its file; null if the sink does not log in. */
    public String usernameValue() {
        return config.getString(usernameKey());
    }

    /** The key that says what the password is; empty if none does. */
    public Optional<String> passwordKey() {
        if (config.getPassword(PASSWORD) != null) {
            return Optional.of(PASSWORD);
        }
        return Optional.ofNullable(config.getString(PASSWORD_FILE)).map(file -> PASSWORD_FILE);
    }

    /**
     * The role to log in as; empty if the sink does not log in.
     *
     * @throws SettingException if it is in a file that cannot be read
     */
    public Optional<String> username() {
        return file(USERNAME_FILE).or(() -> Optional.ofNullable(config.getString(USERNAME)));
    }

    /**
     * The password of the role; only if there is a {@link #username()}.
     *
     * @throws SettingException if it is in a file that cannot be read
     */
    public String password() {
        return file(PASSWORD_FILE).orElseGet(() -> config.getPassword(PASSWORD).value());
    }

    /** The content of a file without the end of its line. */
    private Optional<String> file(String key) {
        String location = config.getString(key);
        if (location == null) {
            return Optional.empty();
        }
        String text = new String(new SettingFile(key, location).content(), StandardCharsets.UTF_8);
        String content = text.replaceFirst("[\\r\\n]+$", "");
        if (content.isEmpty()) {
            throw new SettingException(key, location, "this file is empty");
        }
        return Optional.of(content);
    }
}
