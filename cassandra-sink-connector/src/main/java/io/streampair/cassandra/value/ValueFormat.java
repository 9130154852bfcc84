// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** The format of record values, and the way to read their fields. */
public interface ValueFormat {
    /**
     * Decodes the value for the readers of this format. Called once for each record.
     *
     * @throws org.apache.kafka.connect.errors.DataException if the value is not of this format
     */
    Object decode(SinkRecord record);

    /** A reader of a field of values of this format. Not thread-safe. */
    FieldReader reader(FieldPath path);

    /**
     * Decodes the key, for reading its fields, in records with values of this format. Not thread-safe.
     *
     * @throws org.apache.kafka.connect.errors.DataException if the key looks like this format, but is malformed
     */
    default Object decodeKey(SinkRecord record) {
        return record.key();
    }

    /** Whether a value may have such a field; false only if the configuration excludes it. */
    boolean mayHave(FieldPath path);

    /** The names of all fields, if the configuration lists them; else empty. */
    List<String> fields();

    /** A Struct, a map, or a single value. */
    static ValueFormat structured() {
        return new StructuredFormat();
    }

    /** JSON as strings or bytes. */
    static ValueFormat json() {
        return new JsonFormat();
    }

    /** Strings or bytes as they are. */
    static ValueFormat raw() {
        return new RawFormat();
    }

    /** Why a delimiter is ambiguous, as "must …"; null if it is not. */
    static String delimiterProblem(String delimiter) {
        return DelimitedText.problem(delimiter);
    }

    /** Strings of fields with a delimiter between them, see {@link DelimitedText}. */
    static ValueFormat delimited(String delimiter, List<String> fields) {
        return new DelimitedFormat(new DelimitedText(delimiter, fields.size()), List.copyOf(fields));
    }
}
