// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import io.streampair.cassandra.conversion.ConversionOptions;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** A format with what its values do not tell of themselves. */
record ConventionalFormat(ValueFormat format, ConversionOptions conversions) implements ValueFormat {
    @Override
    public Object decode(SinkRecord record) {
        return format.decode(record);
    }

    @Override
    public Object decodeKey(SinkRecord record) {
        return format.decodeKey(record);
    }

    @Override
    public FieldReader reader(FieldPath path) {
        return format.reader(path);
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return format.mayHave(path);
    }

    @Override
    public List<String> fields() {
        return format.fields();
    }
}
