// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.sink.SinkRecord;

/** What the value of a record is, and how its fields are read. */
public interface ValueFormat {
    /**
     * Turns the value into what the readers of this format read; called once a record.
     *
     * @throws org.apache.kafka.connect.errors.DataException if the value is not of this format
     */
    Object decode(SinkRecord record);

    /** A reader of the source in records of this format. */
    FieldReader reader(ColumnSource source);

    /** Whether a value may have a field of this name, for all that the configuration tells. */
    boolean mayHave(String field);

    /** @throws IllegalArgumentException if the mapping asks for a field that values of this format never have */
    void check(Mapping mapping);

    /** A Struct, a map, or a single value. */
    static ValueFormat structured() {
        return new ValueFormat() {
            @Override
            public Object decode(SinkRecord record) {
                return record.value();
            }

            @Override
            public FieldReader reader(ColumnSource source) {
                return FieldReader.structured(source);
            }

            @Override
            public boolean mayHave(String field) {
                return true;
            }

            @Override
            public void check(Mapping mapping) {
                // Which fields a Struct or a map has is known only when it comes.
            }
        };
    }

    /** Why a delimiter cannot be told apart in every value, as "must …", or null if it can. */
    static String delimiterProblem(String delimiter) {
        return DelimitedText.problem(delimiter);
    }

    /** A string of fields with a delimiter between them, as {@link DelimitedText} describes it. */
    static ValueFormat delimited(String delimiter, List<String> fields) {
        return new DelimitedFormat(
                new DelimitedText(delimiter, fields.size()), List.copyOf(fields), Set.copyOf(fields));
    }
}
