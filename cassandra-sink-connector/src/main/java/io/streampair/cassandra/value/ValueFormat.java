// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** What the value of a record is, and how its fields are read. */
public interface ValueFormat {
    /**
     * Turns the value into what the readers of this format read; called once a record.
     *
     * @throws org.apache.kafka.connect.errors.DataException if the value is not of this format
     */
    Object decode(SinkRecord record);

    /**
     * A reader of a field of values of this format; not thread-safe.
     */
    FieldReader reader(FieldPath path);

    /**
     * What fields of keys are read from, in records with values of this format; not thread-safe.
     *
     * @throws org.apache.kafka.connect.errors.DataException if the key only looks like one of this format
     */
    default Object decodeKey(SinkRecord record) {
        return record.key();
    }

    /** Whether a value may have such a field, for all that the configuration tells. */
    boolean mayHave(FieldPath path);

    /** The names of all fields, if the configuration tells them; else empty. */
    List<String> fields();

    /** A Struct, a map, or a single value. */
    static ValueFormat structured() {
        return new StructuredFormat();
    }

    /** JSON as text or bytes. */
    static ValueFormat json() {
        return new JsonFormat();
    }

    /** Text or bytes as they are. */
    static ValueFormat raw() {
        return new RawFormat();
    }

    /** Why a delimiter cannot be told apart in every value, as "must …", or null if it can. */
    static String delimiterProblem(String delimiter) {
        return DelimitedText.problem(delimiter);
    }

    /** A string of fields with a delimiter between them, as {@link DelimitedText} describes it. */
    static ValueFormat delimited(String delimiter, List<String> fields) {
        return new DelimitedFormat(new DelimitedText(delimiter, fields.size()), List.copyOf(fields));
    }
}
