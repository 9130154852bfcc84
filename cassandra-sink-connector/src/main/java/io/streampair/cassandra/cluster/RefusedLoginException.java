// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;

/** The cluster refused the password. Nodes may disagree for a moment while the password changes. */
final class RefusedLoginException extends SettingException {
    RefusedLoginException(String username, String answer) {
        super(
                CredentialsConfig.USERNAME,
                username,
                "the cluster refused this role and its " + CredentialsConfig.PASSWORD + " (" + answer
                        + "); correct them, or " + "allow the role to log in");
    }
}
