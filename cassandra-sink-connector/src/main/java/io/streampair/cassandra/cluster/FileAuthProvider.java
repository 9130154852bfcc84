// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import com.datastax.oss.driver.api.core.auth.PlainTextAuthProviderBase;
import com.datastax.oss.driver.api.core.metadata.EndPoint;
import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in with what files hold when a connection is made, so that a changed password needs no restart. While they cannot be
 * read it uses what they held before. Thread-safe.
 */
final class FileAuthProvider extends PlainTextAuthProviderBase {
    private static final Logger LOG = LoggerFactory.getLogger(FileAuthProvider.class);

    private final CredentialsConfig config;
    private String username;
    private String password;

    /** @throws SettingException if a file cannot be read */
    FileAuthProvider(CredentialsConfig config) {
        super("sink");
        this.config = config;
        read();
    }

    private void read() {
        String name = config.username().orElseThrow();
        password = config.password();
        username = name;
    }

    @Override
    protected synchronized Credentials getCredentials(EndPoint endPoint, String serverAuthenticator) {
        try {
            read();
        } catch (SettingException e) {
            LOG.warn("Logs in as before: {}", e.getMessage());
        }
        return new Credentials(username.toCharArray(), password.toCharArray());
    }
}
