// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Delimited strings: a value decodes to the array of its fields. */
final class DelimitedFormat implements ValueFormat {
    private final DelimitedText text;
    private final List<String> fields;

    DelimitedFormat(DelimitedText text, List<String> fields) {
        this.text = text;
        this.fields = fields;
    }

    @Override
    public Object decode(SinkRecord record) {
        if (record.value() instanceof String string) {
            return text.split(string);
        }
        throw new DataException("the value is a "
                + record.value().getClass().getSimpleName()
                + ", where value.format=delimited expects a string; check value.converter");
    }

    @Override
    public FieldReader reader(List<String> path) {
        if (path.isEmpty()) {
            return (record, value) -> record.value();
        }
        int index = fields.indexOf(path.get(0));
        return (record, value) -> ((String[]) value)[index];
    }

    @Override
    public boolean mayHave(List<String> path) {
        return path.isEmpty() || (path.size() == 1 && fields.contains(path.get(0)));
    }

    @Override
    public List<String> fields() {
        return fields;
    }
}
