// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.connect.data.Schema;

/** The bytes of a text in UTF-8. */
record EncodedFormat(TextFormat text) implements ValueFormat {
    @Override
    public Schema schema() {
        return Schema.BYTES_SCHEMA;
    }

    @Override
    public Object value(Object[] fields) {
        return text.value(fields).getBytes(StandardCharsets.UTF_8);
    }
}
