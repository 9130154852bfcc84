// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

/** A run cannot continue; the message is a sentence that says why. */
public final class ChaosException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChaosException(String message) {
        super(message);
    }

    public ChaosException(String message, Throwable cause) {
        super(message, cause);
    }
}
