// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.client;

/** Connect's REST API refused a request, or no worker answered it. */
public final class ConnectRestException extends RuntimeException {

    /** The status when no worker answered. */
    public static final int NO_ANSWER = 0;

    private final int status;

    ConnectRestException(int status, String message) {
        super(message);
        this.status = status;
    }

    ConnectRestException(String message, Throwable cause) {
        super(message, cause);
        this.status = NO_ANSWER;
    }

    /** The HTTP status code, or {@link #NO_ANSWER}. */
    public int status() {
        return status;
    }
}
