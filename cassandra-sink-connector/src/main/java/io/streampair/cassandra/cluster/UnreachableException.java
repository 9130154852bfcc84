// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.SettingException;
import org.apache.kafka.connect.errors.RetriableException;

/** The cluster is unreachable now; retrying may help. */
final class UnreachableException extends RetriableException {
    private final transient SettingException finding;

    /** @param finding the setting to change if it stays unreachable */
    UnreachableException(SettingException finding, Throwable cause) {
        super(finding.getMessage(), cause);
        this.finding = finding;
    }

    SettingException finding() {
        return finding;
    }
}
