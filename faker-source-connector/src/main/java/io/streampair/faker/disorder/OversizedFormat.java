// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import io.streampair.faker.record.ValueFormat;
import org.apache.kafka.connect.data.Schema;

/** A format in which the text field at one position is too long. The text is made when it is first needed. */
final class OversizedFormat implements ValueFormat {
    private final ValueFormat format;
    private final int position;
    private final int bytes;
    private String text;

    OversizedFormat(ValueFormat format, int position, int bytes) {
        this.format = format;
        this.position = position;
        this.bytes = bytes;
    }

    @Override
    public Schema schema() {
        return format.schema();
    }

    @Override
    public Object value(Object[] fields) {
        if (text == null) {
            text = "x".repeat(bytes);
        }
        Object[] poisoned = fields.clone();
        poisoned[position] = text;
        return format.value(poisoned);
    }
}
