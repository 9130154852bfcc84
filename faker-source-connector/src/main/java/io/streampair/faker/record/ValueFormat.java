// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;

/** Makes a record's key or value of the values of its fields. */
public interface ValueFormat {
    /** The schema of every value, one object; null for values without a schema. */
    Schema schema();

    /** The value; it keeps no reference to {@code fields}. */
    Object value(Object[] fields);
}
