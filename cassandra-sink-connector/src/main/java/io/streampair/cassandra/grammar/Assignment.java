// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.grammar;

/**
 * The assignment of one column, or of one parameter of a query.
 *
 * @param column the column
 * @param operation set, add or remove
 * @param source the source of the value
 */
public record Assignment(ColumnName column, Operation operation, Source source) {
    /** The operation on a column. */
    public enum Operation {
        /** Sets the column to the value. */
        SET("="),
        /** Adds elements to a collection or a number to a counter. */
        ADD("+="),
        /** Removes elements or keys from a collection, or subtracts a number from a counter. */
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
