// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

/**
 * What happens to one column, or to one parameter of a query.
 *
 * @param column the column
 * @param operation what is done with it
 * @param source where the value comes from
 */
public record Assignment(ColumnName column, Operation operation, Source source) {
    /** What is done with a column. */
    public enum Operation {
        /** It gets the value. */
        SET("="),
        /** The value is added: elements to a collection, or a number to a counter. */
        ADD("+="),
        /** The value is taken away: elements or keys from a collection, or a number from a counter. */
        REMOVE("-=");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    @Override
    public String toString() {
        return column + " " + operation + " " + source;
    }
}
