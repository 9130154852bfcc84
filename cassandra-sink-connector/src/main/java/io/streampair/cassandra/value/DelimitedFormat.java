// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Delimited strings. A value decodes to the array of its fields. */
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
    public FieldReader reader(FieldPath path) {
        if (path.isWhole()) {
            return (record, value) -> record.value();
        }
        int index = index(path);
        return index < 0 ? (record, value) -> FieldReader.MISSING : (record, value) -> ((String[]) value)[index];
    }

    @Override
    public boolean mayHave(FieldPath path) {
        return path.isWhole() || index(path) >= 0;
    }

    /** -1 if the field is unknown. */
    private int index(FieldPath path) {
        if (path.steps().size() > 1 || !(path.steps().get(0) instanceof FieldPath.Name name)) {
            return -1;
        }
        int exact = fields.indexOf(name.name());
        return exact >= 0 || !name.isOfAnyCase() ? exact : indexOfLike(name);
    }

    private int indexOfLike(FieldPath.Name name) {
        try {
            String found = name.others().find(name.name(), fields);
            return found == null ? -1 : fields.indexOf(found);
        } catch (DataException e) {
            return -1;
        }
    }

    @Override
    public List<String> fields() {
        return fields;
    }
}
