// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

/** Splits a text into its fields. */
interface TextFields {
    /** @throws org.apache.kafka.connect.errors.DataException if it cannot be split, or into another number of fields */
    String[] split(String text);
}
