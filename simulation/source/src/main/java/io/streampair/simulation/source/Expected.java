// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.FakerSourceConfig;
import io.streampair.faker.SimulatedRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;

/** The data set that a configuration describes, as the connector makes it. */
final class Expected {
    private static final JsonConverter KEYS = converter(true);
    private static final JsonConverter VALUES = converter(false);

    private final SimulatedRecords generator;
    private final Passage passage;
    private final Map<Long, List<Item>> places = new HashMap<>();
    final int splits;
    final long end;

    Expected(Map<String, String> configuration, Passage passage) {
        this.passage = passage;
        generator = new SimulatedRecords(configuration);
        splits = Integer.parseInt(configuration.getOrDefault(FakerSourceConfig.SPLITS, "16"));
        long records = FakerSourceConfig.records(configuration);
        end = records < 0 ? Long.MAX_VALUE / 2 : records;
    }

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

    /** A task goes on with a split at an offset, which says near which ends of the stream records stay. */
    void restore(int split, Stand offset) {
        generator.restore(split, offset.offset());
        places.keySet().removeIf(place -> place % splits == split);
    }

    /** What is written at a place, often one record. */
    List<Item> at(long place) {
        return places.computeIfAbsent(place, this::make);
    }

    /** The record of an index as it is without disorder. */
    Item orderly(long index) {
        return item(index, 0, true, generator.generate(index));
    }

    private List<Item> make(long place) {
        List<SourceRecord> records = generator.written(place);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            items.add(item(place, i, i == records.size() - 1, records.get(i)));
        }
        return items;
    }

    private Item item(long place, int ordinal, boolean last, SourceRecord record) {
        return new Item(
                place,
                ordinal,
                last,
                record,
                passage.topic(record),
                passage.skips(Passage.index(record)),
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
