// SPDX-License-Identifier: Apache-2.0
package io.streampair.expressions;

/** A text is not an expression. The message has the position, what is wrong, and the line with a caret under the place. */
public final class InvalidExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** More of a line is not shown, before the place and after it. */
    private static final int SHOWN = 60;

    private final int position;

    InvalidExpressionException(String text, int position, String problem) {
        super("at " + place(text, position) + ": " + problem + "\n" + shown(text, position));
        this.position = position;
    }

    /** The index of the character at fault. */
    public int position() {
        return position;
    }

    private static int lineStart(String text, int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private static String place(String text, int position) {
        String character = "character " + (position - lineStart(text, position) + 1);
        if (text.indexOf('\n') < 0) {
            return character;
        }
        long line =
                1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
        return "line " + line + ", " + character;
    }

    private static String shown(String text, int position) {
        int start = Math.max(lineStart(text, position), position - SHOWN);
        int lineEnd = text.indexOf('\n', position);
        int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, position + SHOWN);
        StringBuilder line = new StringBuilder("  ");
        for (int i = start; i < end; i++) {
            line.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return line.append("\n  ")
                .append(" ".repeat(position - start))
                .append('^')
                .toString();
    }
}
