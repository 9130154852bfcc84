// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import io.streampair.cassandra.value.FieldReader;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** Reads a field of the value; if the record has no value or no such field, uses a second reader. */
final class FallbackReader implements FieldReader {
    private final FieldReader ofValue;
    private final FieldReader otherwise;
    private FieldReader last;

    FallbackReader(FieldReader ofValue, FieldReader otherwise) {
        this.ofValue = ofValue;
        this.otherwise = otherwise;
    }

    @Override
    public Object read(SinkRecord record, Object value) {
        Object found = record.value() == null ? MISSING : ofValue.read(record, value);
        last = found == MISSING ? otherwise : ofValue;
        return found == MISSING ? otherwise.read(record, value) : found;
    }

    @Override
    public Schema schema(SinkRecord record) {
        return last.schema(record);
    }
}
