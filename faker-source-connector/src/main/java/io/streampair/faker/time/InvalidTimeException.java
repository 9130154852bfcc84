// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.time;

/** A text is not a duration, a rate or a dwell. The message says where in the text, what is wrong and what to write. */
public final class InvalidTimeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String problem;

    InvalidTimeException(int position, String problem) {
        super("at character " + (position + 1) + ": " + problem);
        this.position = position;
        this.problem = problem;
    }

    /** The index of the character at fault. */
    public int position() {
        return position;
    }

    /** The message without the place, for a message that has a place of its own. */
    public String problem() {
        return problem;
    }
}
