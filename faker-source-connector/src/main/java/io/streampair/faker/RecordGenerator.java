// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Makes any record of a stream from its index alone, as the connector's tasks do. Use it to preview a configuration or
 * to recompute what a connector has written.
 *
 * <p>Record i is a pure function of the seed, the topic, the fields and i. Each field draws from its own sub-stream, so
 * its values do not depend on the other fields, the value format or the key.
 *
 * <p>Not thread-safe: use one generator per thread.
 */
public final class RecordGenerator {
    private final RecordStream stream;

    private RecordGenerator(RecordStream stream) {
        this.stream = stream;
    }

    /**
     * The generator for a connector's configuration, as in the body of {@code PUT /connectors/<name>/config}. It
     * ignores the keys of Connect itself.
     *
     * @throws ConfigException if the configuration is invalid; the message has one line for each problem
     */
    public static RecordGenerator from(Map<String, String> configuration) {
        return new RecordGenerator(StreamCompiler.stream(configuration));
    }

    /**
     * The record at an index without disorder, with the source partition and offset that a task gives it.
     *
     * @param index 0 for the first record; it may exceed the connector's {@code count}
     * @throws IllegalArgumentException if the index is negative
     * @throws org.apache.kafka.connect.errors.ConnectException if a value does not fit the type of its field
     */
    public SourceRecord generate(long index) {
        requireIndex(index);
        return stream.generate(index);
    }

    /**
     * The records that a task writes at the position of an index: the record of the index alone, or with disorder also
     * none, an earlier one, or several.
     *
     * @param index 0 for the first record
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
            throw new IllegalArgumentException("Index " + index + " is negative. The first record has index 0");
        }
    }
}
