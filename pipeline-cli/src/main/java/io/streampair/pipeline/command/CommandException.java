// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.command;

/** A command cannot continue; the message is a sentence for the user that says why and what to do. */
public final class CommandException extends RuntimeException {
    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
