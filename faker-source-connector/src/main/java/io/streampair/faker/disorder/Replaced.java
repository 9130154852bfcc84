// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;
import org.apache.kafka.connect.data.Schema;

/** A format in which one field has a value that it should not have. */
record Replaced(ValueFormat format, int field, Object replacement) implements ValueFormat {
    @Override
    public Schema schema() {
        return format.schema();
    }

    @Override
    public Object value(Object[] fields) {
        Object[] changed = fields.clone();
        changed[field] = replacement;
        return format.value(changed);
    }
}
