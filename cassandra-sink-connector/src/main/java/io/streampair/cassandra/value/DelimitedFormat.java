// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Delimited strings. A value decodes to the array of its fields. Not thread-safe. */
final class DelimitedFormat implements ValueFormat {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final TextFields text;
    private final List<String> fields;

    /** The fields of a header line; null if there are none. */
    private final String[] header;

    private final LastDecoded last = new LastDecoded(this::parts);

    DelimitedFormat(TextFields text, List<String> fields, boolean skipsHeader) {
        this.text = text;
        this.fields = fields;
        this.header = skipsHeader ? fields.toArray(String[]::new) : null;
    }

    @Override
    public Object decode(SinkRecord record) {
        return last.of(record);
    }

    private Object parts(SinkRecord record) {
        if (record.value() instanceof String string) {
            String[] parts = text.split(string);
            return header != null && isHeader(parts) ? NOTHING : parts;
        }
        throw new DataException("the value is a "
                + record.value().getClass().getSimpleName()
                + ", where value.format=delimited expects a string; check value.converter");
    }

    private boolean isHeader(String[] parts) {
        for (int i = 0; i < header.length; i++) {
            String part = i == 0 && parts[0] != null && parts[0].startsWith(BYTE_ORDER_MARK)
                    ? parts[0].substring(BYTE_ORDER_MARK.length())
                    : parts[i];
            if (part == null || !part.strip().equals(header[i])) {
                return false;
            }
        }
        return true;
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
