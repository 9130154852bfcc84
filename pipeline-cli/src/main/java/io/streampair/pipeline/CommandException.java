// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline;

/** A command cannot go on; the message is a sentence for the user that says why and what to do. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
