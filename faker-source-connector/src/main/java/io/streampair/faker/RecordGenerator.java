// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Makes any record of a stream from its index alone, as the connector's tasks do: to preview a configuration, or to
 * compute again what a connector has written.
 *
 * <p>Record i is a pure function of the seed, the topic, the fields and i. Each field draws from a sub-stream of its
 * own, so a field has the same values whatever the other fields, the value's format and the key are.
 *
 * <p>Not thread-safe: use one generator a thread.
 */
public final class RecordGenerator {
    private final RecordStream stream;

    private RecordGenerator(RecordStream stream) {
        this.stream = stream;
    }

    /**
     * The generator for a connector's configuration, given as the body of {@code PUT /connectors/<name>/config} holds
     * it. Keys that are not the connector's own are ignored.
     *
     * @throws ConfigException if the configuration is not valid; the message has a line for each problem
     */
    public static RecordGenerator from(Map<String, String> configuration) {
        return new RecordGenerator(StreamCompiler.stream(configuration));
    }

    /**
     * The record at an index, 0 for the first, with the source partition and offset that a task gives it, and without
     * any disorder. The index may be at or beyond the connector's {@code count}.
     *
     * @throws IllegalArgumentException if the index is negative
     * @throws org.apache.kafka.connect.errors.ConnectException if a value does not fit the type of its field
     */
    public SourceRecord generate(long index) {
        requireIndex(index);
        return stream.generate(index);
    }

    /**
     * What a task writes at the place of an index: the record of the index and no other, unless the configuration asks
     * for disorder. Then it may also be none, a record from before, or several.
     *
     * @throws IllegalArgumentException if the index is negative
     * @throws org.apache.kafka.connect.errors.ConnectException if a value does not fit the type of its field
     */
    public List<SourceRecord> written(long index) {
        requireIndex(index);
        List<SourceRecord> records = new ArrayList<>();
        stream.emit(index, records);
        return records;
    }

    private static void requireIndex(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " is negative; the first record has index 0");
        }
    }
}
