// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;

/** The cluster refused the password. Nodes may disagree for a moment while the password changes. */
final class RefusedLoginException extends SettingException {
    /** @param credentials which the sink has */
    RefusedLoginException(CredentialsConfig credentials, String answer) {
        super(
                credentials.usernameKey(),
                credentials.usernameValue(),
                "the cluster refused this role and its "
                        + credentials.passwordKey().orElseThrow() + " (" + answer
                        + "); correct them, or allow the role to log in"
                        + (credentials.areInFiles() ? "; white space in the files counts, but for line ends" : ""));
    }
}
