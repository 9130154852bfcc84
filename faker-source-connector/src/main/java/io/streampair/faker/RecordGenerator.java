// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
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
    private final Splits splits;
    private final long stream;
    private final Field[] fields;
    private final int keyField;
    private final ValueFormat format;
    private final Object[] values;

    /** {@code keyField} is the position of the field that is the key; -1 for none. */
    RecordGenerator(Splits splits, long seed, List<Field> fields, int keyField, ValueFormat format) {
        this.splits = splits;
        this.stream = SplitMix.mixAt(seed, 1) ^ SplitMix.hash(splits.stream());
        this.fields = fields.toArray(new Field[0]);
        this.keyField = keyField;
        this.format = format;
        this.values = new Object[this.fields.length];
    }

    /**
     * The generator for a connector's configuration, given as the body of {@code PUT /connectors/<name>/config} holds
     * it. Keys that are not the connector's own are ignored.
     *
     * @throws ConfigException if the configuration is not valid; the message has a line for each problem
     */
    public static RecordGenerator from(Map<String, String> configuration) {
        Settings settings = Settings.read(configuration);
        RecordGenerator generator = RecordCompiler.compile(settings);
        settings.requireValid();
        return generator;
    }

    /**
     * The record at an index, 0 for the first, with the source partition and offset that a task gives it. The index
     * may be at or beyond the connector's {@code count}.
     *
     * @throws IllegalArgumentException if the index is negative
     * @throws org.apache.kafka.connect.errors.ConnectException if a value does not fit the type of its field
     */
    public SourceRecord generate(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " is negative; the first record has index 0");
        }
        long record = SplitMix.mixAt(stream, index);
        for (int i = 0; i < values.length; i++) {
            values[i] = fields[i].value(index, record);
        }
        return new SourceRecord(
                splits.partition(splits.of(index)),
                splits.offsetAfter(index),
                splits.stream(),
                null,
                keySchema(),
                keyField < 0 ? null : values[keyField],
                format.schema(),
                format.value(values));
    }

    Splits splits() {
        return splits;
    }

    private Schema keySchema() {
        return keyField < 0 ? null : fields[keyField].schema();
    }
}
