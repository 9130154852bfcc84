// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.data.Schema;

/** A format whose values are changed after they are made. */
record Changed(ValueFormat format, Schema schema, UnaryOperator<Object> change) implements ValueFormat {
    @Override
    public Object value(Object[] fields) {
        return change.apply(format.value(fields));
    }
}
