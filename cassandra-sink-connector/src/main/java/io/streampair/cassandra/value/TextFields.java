// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import org.apache.kafka.connect.errors.DataException;

/** Splits a text into its fields. */
interface TextFields {
    /** @throws DataException if it cannot be split, or into another number of fields */
    String[] split(String text);

    static DataException wrongNumber(int count, int expected) {
        return new DataException("the value has " + count + (count == 1 ? " field" : " fields")
                + " where value.fields names " + expected);
    }
}
