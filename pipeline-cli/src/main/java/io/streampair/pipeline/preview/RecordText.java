// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.preview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.json.JsonConverterConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.storage.StringConverter;

/**
 * Formats a record as one line, with its key and value as the connector's converters serialize them, but decimals and bytes
 * readably.
 */
final class RecordText {
    private final Converter key;
    private final Converter value;
    private final SimpleHeaderConverter header = new SimpleHeaderConverter();

    RecordText(Map<String, String> config) {
        key = converter(config, "key.converter", true);
        value = converter(config, "value.converter", false);
    }

    private static Converter converter(Map<String, String> config, String name, boolean isKey) {
        boolean isText = StringConverter.class.getName().equals(config.get(name));
        boolean isJson = JsonConverter.class.getName().equals(config.get(name));
        Map<String, String> properties = new HashMap<>();
        properties.put("schemas.enable", "false");
        config.forEach((property, setting) -> {
            if (isJson && property.startsWith(name + ".")) {
                properties.put(property.substring(name.length() + 1), setting);
            }
        });
        properties.put(JsonConverterConfig.DECIMAL_FORMAT_CONFIG, "NUMERIC");
        Converter converter = isText ? new StringConverter() : new JsonConverter();
        converter.configure(properties, isKey);
        return converter;
    }

    String of(SourceRecord record) {
        String topic = record.topic();
        StringBuilder line = new StringBuilder();
        line.append("key=")
                .append(ReadableBytes.in(
                        text(key.fromConnectData(topic, record.keySchema(), record.key())), record.key()));
        if (record.kafkaPartition() != null) {
            line.append(" partition=").append(record.kafkaPartition());
        }
        if (record.timestamp() != null) {
            line.append(" timestamp=").append(Instant.ofEpochMilli(record.timestamp()));
        }
        for (Header one : record.headers()) {
            byte[] bytes = header.fromConnectHeader(topic, one.key(), one.schema(), one.value());
            line.append(" header.").append(one.key()).append('=').append(text(bytes));
        }
        return line.append(" value=")
                .append(ReadableBytes.in(
                        text(value.fromConnectData(topic, record.valueSchema(), record.value())), record.value()))
                .toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
