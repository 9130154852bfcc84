// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.define;

/** A definition is wrong. The message names the line and column, and says what to do. */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2000;

    private final String setting;

    /**
     * @param line from 0
     * @param column from 0
     */
    DefinitionException(int line, int column, String problem) {
        super("line " + (line + 1) + ", column " + (column + 1) + ": " + shortened(problem));
        this.setting = null;
    }

    /** A setting is wrong that replaces a value of the document. */
    DefinitionException(String setting, String problem) {
        super(shortened(problem));
        this.setting = setting;
    }

    /** Names and values of a document may be as long as it is. */
    private static String shortened(String problem) {
        return problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST) + "…";
    }

    /** The setting that is wrong; null if the document is. */
    public String setting() {
        return setting;
    }
}
