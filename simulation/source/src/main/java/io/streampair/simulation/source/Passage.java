// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * What Connect does with records on their way from the task to the producer. A transform may rename their topic; it may drop some,
 * or fail at them, or the converter does. With errors.tolerance=all Connect skips records that fail.
 */
final class Passage implements Transformation<SourceRecord> {
    private static final String INDEX = "index";

    private final String skipped;
    private final long every;
    private final boolean tolerates;
    private final boolean renames;

    Passage(Schedule schedule) {
        skipped = schedule.world("skipped", "");
        every = schedule.world("skipped.every", 3);
        tolerates = schedule.world("tolerance", "none").equals("all")
                || skipped.equals("transform")
                || skipped.equals("converter");
        renames = schedule.world("renames", "no").equals("yes");
    }

    /** Whether Connect skips what fails. */
    boolean tolerates() {
        return tolerates;
    }

    /** Whether some records never reach the producer. */
    boolean skipsSome() {
        return !skipped.isEmpty();
    }

    /** Whether a record does not reach the producer. */
    boolean skips(SourceRecord record) {
        return skipsSome() && skips(index(record));
    }

    private boolean skips(long index) {
        return index % every == 0;
    }

    /** The topic that a record arrives in. */
    String topic(SourceRecord record) {
        return renames ? "renamed." + record.topic() : record.topic();
    }

    @Override
    public SourceRecord apply(SourceRecord record) {
        if (skips(record)) {
            if (skipped.equals("drop")) {
                return null;
            }
            if (skipped.equals("transform")) {
                throw new DataException("simulated: the transform fails");
            }
        }
        return !renames
                ? record
                : record.newRecord(
                        topic(record),
                        record.kafkaPartition(),
                        record.keySchema(),
                        record.key(),
                        record.valueSchema(),
                        record.value(),
                        record.timestamp());
    }

    static long index(SourceRecord record) {
        return Long.parseLong(
                String.valueOf(record.headers().lastWithName(INDEX).value()));
    }

    /** A converter of values that fails at the records that are skipped so. */
    Converter converter(Converter values) {
        return !skipped.equals("converter") ? values : new FailingConverter(values);
    }

    private final class FailingConverter implements Converter {
        private final Converter converter;

        private FailingConverter(Converter converter) {
            this.converter = converter;
        }

        @Override
        public void configure(Map<String, ?> settings, boolean isKey) {
            // The other one is configured.
        }

        @Override
        public byte[] fromConnectData(String topic, Headers headers, Schema schema, Object value) {
            String index = new String(headers.lastHeader(INDEX).value(), StandardCharsets.UTF_8);
            if (skips(Long.parseLong(index))) {
                throw new DataException("simulated: the converter fails");
            }
            return converter.fromConnectData(topic, headers, schema, value);
        }

        @Override
        public byte[] fromConnectData(String topic, Schema schema, Object value) {
            return converter.fromConnectData(topic, schema, value);
        }

        @Override
        public SchemaAndValue toConnectData(String topic, byte[] value) {
            return converter.toConnectData(topic, value);
        }
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // The schedule configures it.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
