// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import org.apache.kafka.connect.data.Schema;

/** Makes a record's value of the values of its fields. */
interface ValueFormat {
    List<String> NAMES = List.of("struct", "map", "delimited");

    /** The schema of every value, one object; null for values without a schema. */
    Schema schema();

    /** The value; it keeps no reference to {@code fields}. */
    Object value(Object[] fields);
}
