// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import io.streampair.cassandra.config.SettingException;
import org.apache.kafka.connect.errors.RetriableException;

/** The cluster cannot be reached now, which may pass. */
final class UnreachableException extends RetriableException {
    private final transient SettingException finding;

    /** @param finding the setting that is to be changed if it does not pass */
    UnreachableException(SettingException finding, Throwable cause) {
        super(finding.getMessage(), cause);
        this.finding = finding;
    }

    SettingException finding() {
        return finding;
    }
}
