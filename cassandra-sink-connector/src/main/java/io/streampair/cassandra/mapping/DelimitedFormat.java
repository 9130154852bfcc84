// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Delimited strings: a value decodes to the array of its fields. */
final class DelimitedFormat implements ValueFormat {
    private final DelimitedText text;
    private final List<String> fields;
    private final Set<String> names;

    DelimitedFormat(DelimitedText text, List<String> fields, Set<String> names) {
        this.text = text;
        this.fields = fields;
        this.names = names;
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
    public FieldReader reader(ColumnSource source) {
        if (!source.isOfValue()) {
            return FieldReader.structured(source);
        }
        if (source.path().isEmpty()) {
            return (record, value) -> record.value();
        }
        int index = fields.indexOf(source.path().get(0));
        return (record, value) -> ((String[]) value)[index];
    }

    @Override
    public boolean mayHave(String field) {
        return names.contains(field);
    }

    @Override
    public void check(Mapping mapping) {
        for (ColumnSource source : mapping.columns().values()) {
            boolean known = source.path().isEmpty()
                    || (source.path().size() == 1
                            && names.contains(source.path().get(0)));
            if (source.isOfValue() && !known) {
                throw new IllegalArgumentException(
                        "'" + source + "' is none of the value.fields, which are " + String.join(", ", fields));
            }
        }
    }
}
