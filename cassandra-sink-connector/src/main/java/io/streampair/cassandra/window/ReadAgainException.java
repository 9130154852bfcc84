// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import org.apache.kafka.connect.errors.ConnectException;

/** The records that are not written must be read and mapped again. */
public abstract class ReadAgainException extends ConnectException {
    ReadAgainException(String message, Throwable cause) {
        super(message, cause);
    }
}
