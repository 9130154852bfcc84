// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

/** Turns a value of a record into the Java type that the driver encodes for a column. */
@FunctionalInterface
interface Converter {
    /**
     * @param value not null
     * @throws org.apache.kafka.connect.errors.DataException if the value has no equal in the type of the column
     */
    Object convert(Object value);
}
