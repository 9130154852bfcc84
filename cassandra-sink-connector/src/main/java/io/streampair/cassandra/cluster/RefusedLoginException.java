// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.CredentialsConfig;
import io.streampair.cassandra.config.SettingException;

/** The cluster does not take the password. While it is being changed, that may be true of some nodes for a moment. */
final class RefusedLoginException extends SettingException {
    RefusedLoginException(String username, String answer) {
        super(
                CredentialsConfig.USERNAME,
                username,
                "is refused with this " + CredentialsConfig.PASSWORD + " (" + answer + "); set both to those of a role "
                        + "that may log in");
    }
}
