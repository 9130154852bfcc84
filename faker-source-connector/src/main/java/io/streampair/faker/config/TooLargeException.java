// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.config;

/** A configuration defines more keys, or deeper ones, than can be checked in a moment. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** {@code message} says what is too large and what to do. */
    public TooLargeException(String message) {
        super(message);
    }
}
