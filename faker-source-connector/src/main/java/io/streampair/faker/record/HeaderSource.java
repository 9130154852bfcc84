// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.Headers;

/** A header whose value is that of a field, or a constant; {@code field} is -1 for a constant. */
record HeaderSource(String name, Schema schema, int field, String constant) {
    static HeaderSource ofField(String name, Schema schema, int field) {
        return new HeaderSource(name, schema, field, null);
    }

    static HeaderSource ofConstant(String name, String constant) {
        return new HeaderSource(name, Schema.STRING_SCHEMA, -1, constant);
    }

    void addTo(Headers headers, Object[] values) {
        headers.add(name, field < 0 ? constant : values[field], schema);
    }
}
