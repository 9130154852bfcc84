// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;

/** Makes the key or value of a record from the values of its fields. */
public interface ValueFormat {
    /** The schema of all values, always the same object; null for values without a schema. */
    Schema schema();

    /** The value. It keeps no reference to {@code fields}. */
    Object value(Object[] fields);
}
