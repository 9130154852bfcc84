// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

/** A request for a connection that the driver closes, since too many requests on it went unanswered. It is not sent. */
final class ClosingConnection {
    /** The driver has no type for it. */
    static final String MESSAGE = "Channel is closing";

    private ClosingConnection() {}

    static boolean isCauseOf(Throwable failure) {
        return failure instanceof IllegalStateException && MESSAGE.equals(failure.getMessage());
    }
}
