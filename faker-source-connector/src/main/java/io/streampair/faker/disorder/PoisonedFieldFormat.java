// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;
import org.apache.kafka.connect.data.Schema;

/** A format in which the field at one position always has the poison as its value. */
record PoisonedFieldFormat(ValueFormat format, int position, Object poison) implements ValueFormat {
    @Override
    public Schema schema() {
        return format.schema();
    }

    @Override
    public Object value(Object[] fields) {
        Object[] poisoned = fields.clone();
        poisoned[position] = poison;
        return format.value(poisoned);
    }
}
