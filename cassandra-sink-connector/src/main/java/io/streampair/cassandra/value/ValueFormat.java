// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;

/** The format of record values, and the way to read their fields. */
public interface ValueFormat {
    /** What a value decodes to that holds no record, as a header line does. */
    Object NOTHING = new Object();

    /**
     * Decodes the value for the readers of this format, or to {@link #NOTHING}. Called once for each record.
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

    /**
     * A reader of the element that a row is made of, or of a field of it.
     *
     * @throws IllegalArgumentException if a row is made of the whole value
     */
    default FieldReader itemReader(FieldPath path) {
        throw new IllegalArgumentException(
                "item is an element of an array or a map; set each, such as each=value.items");
    }

    /** A reader of the index of that element. */
    default FieldReader itemIndexReader() {
        return itemReader(FieldPath.whole());
    }

    /**
     * A reader of the envelope that the row of a change event comes in, or of a field of it.
     *
     * @throws IllegalArgumentException if values of this format have none
     */
    default FieldReader envelopeReader(FieldPath path) {
        throw new IllegalArgumentException("envelope is that of a change event; set value.format=debezium");
    }

    /** What has the fields of a decoded value: of a change event the row, which may be null. */
    default Object row(Object decoded) {
        return decoded;
    }

    /** The schema of the rows of records with such a schema; null if there is none. Thread-safe. */
    default Schema rowSchema(SinkRecord record) {
        return record.valueSchema();
    }

    /** A decoded value as it was before the change; null if it is no update, or does not hold it. */
    default Object before(SinkRecord record, Object decoded) {
        return null;
    }

    /** Whether a decoded value says that its row is gone. */
    default boolean isDelete(Object decoded) {
        return false;
    }

    /** Whether values are change events: a record without a value follows a delete, and some events are about no row. */
    default boolean hasChanges() {
        return false;
    }

    /** Whether fields may stand for values that the record does not hold. */
    default boolean hasPlaceholders() {
        return false;
    }

    /** Whether a field stands for a value that the record does not hold. */
    default boolean isUnavailable(Object field) {
        return false;
    }

    /**
     * The name of a field within a Struct or map that stands for a value that the record does not hold.
     *
     * @return null if there is none
     */
    default String unavailableIn(Object container) {
        return null;
    }

    /** A map with nulls in place of the values that the record does not hold. */
    default Object withNulls(Map<?, ?> map) {
        return map;
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
        return new JsonFormat(false);
    }

    /** MongoDB's Extended JSON as strings or bytes. */
    static ValueFormat extendedJson() {
        return new JsonFormat(true);
    }

    /** Strings or bytes as they are. */
    static ValueFormat raw() {
        return new RawFormat();
    }

    /** Change events of Debezium's connectors of relational databases. */
    static ValueFormat debezium(boolean failsOnTruncate) {
        return new DebeziumFormat(new RelationalRows(), new OtherEvents(failsOnTruncate));
    }

    /** Change events of Debezium's connector of MongoDB. */
    static ValueFormat debeziumMongo() {
        return new DebeziumFormat(new MongoRows(), new OtherEvents(false));
    }

    /**
     * This format, in which a placeholder stands for what a record does not hold.
     *
     * @param placeholder the text of it; empty for none
     */
    default ValueFormat withPlaceholder(String placeholder) {
        return placeholder.isEmpty() ? this : new PlaceholderFormat(this, new Unavailable(placeholder));
    }

    /** Why a delimiter is ambiguous, as "must …"; null if it is not. */
    static String delimiterProblem(String delimiter) {
        return DelimitedText.problem(delimiter);
    }

    /** Strings of fields with a delimiter between them, see {@link DelimitedText}. */
    static ValueFormat delimited(String delimiter, List<String> fields) {
        return delimited(delimiter, "", false, fields);
    }

    /**
     * Strings of fields with a delimiter between them.
     *
     * @param quote one character, see {@link QuotedText}; empty for {@link DelimitedText}
     * @param skipsHeader whether to skip a string that holds the names of the fields, the header line of a file
     */
    static ValueFormat delimited(String delimiter, String quote, boolean skipsHeader, List<String> fields) {
        TextFields text = quote.isEmpty()
                ? new DelimitedText(delimiter, fields.size())
                : new QuotedText(delimiter, quote.charAt(0), fields.size());
        return new DelimitedFormat(text, List.copyOf(fields), skipsHeader);
    }
}
