// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;

/** The data set that a configuration describes, as the connector makes it: records at places, which splits share. */
abstract class Expected {
    private static final JsonConverter KEYS = converter(true);
    private static final JsonConverter VALUES = converter(false);

    final int splits;
    final long end;

    private final Passage passage;

    /**
     * @param splits how many there are: a split has each n-th place
     * @param end how many places there are
     */
    Expected(Passage passage, int splits, long end) {
        this.passage = passage;
        this.splits = splits;
        this.end = end;
    }

    /** The place after the last one of the split that has a place. */
    abstract long end(long place);

    /** What is written at a place, often one record. */
    abstract List<Item> at(long place);

    /** The number of the split of a source partition. */
    abstract int split(Map<String, ?> partition);

    /** The source partition of a split. */
    abstract Map<String, Object> partition(int split);

    /** Where a split goes on at a source offset; at -1 if there is none. */
    abstract Stand stand(Map<String, ?> partition, Map<String, ?> offset);

    /** The source offset that an operation means: a place, an instant, or -1 for none, which is null. */
    abstract Map<String, Object> offset(int split, String text);

    /** A task goes on with a split at an offset. */
    abstract void restore(int split, Stand offset);

    /** Whether two records are of one event, so that no transaction may end between them. */
    abstract boolean belongTogether(Item record, Item next);

    /**
     * A record at a place of the stream: the last of the place carries the split on.
     *
     * @param topic where it arrives
     * @param skipped whether Connect skips it
     */
    record Item(
            long place,
            int ordinal,
            boolean last,
            SourceRecord record,
            String topic,
            boolean skipped,
            String key,
            String value) {
        boolean equalsSent(ProducerRecord<byte[], byte[]> sent) {
            return Objects.equals(key, text(sent.key()))
                    && Objects.equals(value, text(sent.value()))
                    && Objects.equals(record.timestamp(), sent.timestamp())
                    && Objects.equals(record.kafkaPartition(), sent.partition())
                    && topic.equals(sent.topic())
                    && headers().equals(headersOf(sent));
        }

        /** Whether another record, which may be null, is that of the same place. */
        boolean isSamePlaceAs(Item other) {
            return other != null && place == other.place && ordinal == other.ordinal;
        }

        List<String> headers() {
            List<String> texts = new ArrayList<>();
            record.headers().forEach(header -> texts.add(header.key() + "=" + header.value()));
            return texts;
        }

        private static List<String> headersOf(ProducerRecord<byte[], byte[]> sent) {
            List<String> texts = new ArrayList<>();
            for (Header header : sent.headers()) {
                texts.add(header.key() + "=" + text(header.value()));
            }
            return texts;
        }

        long id() {
            return Passage.index(record);
        }

        boolean marked(String mark) {
            return headers().contains("faker.disorder=" + mark);
        }
    }

    final Item item(long place, int ordinal, boolean last, SourceRecord record) {
        return new Item(
                place,
                ordinal,
                last,
                record,
                passage.topic(record),
                passage.skips(record),
                text(KEYS.fromConnectData(record.topic(), record.keySchema(), record.key())),
                text(VALUES.fromConnectData(record.topic(), record.valueSchema(), record.value())));
    }

    private static String text(byte[] json) {
        return json == null ? null : new String(json, StandardCharsets.UTF_8);
    }

    private static JsonConverter converter(boolean isKey) {
        JsonConverter converter = new JsonConverter();
        converter.configure(Map.of("schemas.enable", "false"), isKey);
        return converter;
    }
}
