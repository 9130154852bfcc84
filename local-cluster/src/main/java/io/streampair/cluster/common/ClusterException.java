// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

/** The cluster cannot do what was asked; the message is a sentence for the user that says why and what to do. */
public final class ClusterException extends RuntimeException {

    public ClusterException(String message) {
        super(message);
    }

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
