// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;

/** The unchanged value of one field of the record. */
record SingleFormat(Schema schema, int position) implements ValueFormat {
    @Override
    public Object value(Object[] fields) {
        return fields[position];
    }
}
