// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

/** Converts a value of a record to the Java type that the driver encodes for a column. */
@FunctionalInterface
interface Converter {
    /**
     * @param value not null
     * @return null only for a one-of Struct of which no branch is set
     * @throws org.apache.kafka.connect.errors.DataException if the value cannot be converted without loss
     */
    Object convert(Object value);
}
