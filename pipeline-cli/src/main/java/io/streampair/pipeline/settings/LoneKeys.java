// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import io.streampair.faker.WorldRecords;
import io.streampair.faker.WorldTopic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Finds which field the key of a topic's records is, if it is one: a key of one field has no name. It is the first field
 * that has the key's type, and its value in all of the first records.
 */
final class LoneKeys {
    private static final int RECORDS = 5_000;

    private final Map<String, Set<String>> candidates = new LinkedHashMap<>();
    private final Map<String, WorldTopic> topics;

    LoneKeys(Map<String, String> config, Map<String, WorldTopic> topics) {
        this.topics = topics;
        WorldRecords records = WorldRecords.from(config);
        for (int i = 0; i < RECORDS; i++) {
            SourceRecord record = records.next();
            if (record == null) {
                break;
            }
            compare(record);
        }
    }

    private void compare(SourceRecord record) {
        Struct row = record.value() instanceof Struct value ? row(value) : null;
        if (row == null || record.key() == null) {
            return;
        }
        Set<String> names = candidates.computeIfAbsent(record.topic(), topic -> names(row));
        names.removeIf(name -> !Objects.equals(row.get(name), record.key()));
    }

    /** What is in an envelope, or the value itself; null if there is nothing. */
    private static Struct row(Struct value) {
        boolean isEnvelope =
                value.schema().field("op") != null && value.schema().field("after") != null;
        return isEnvelope ? value.getStruct("after") : value;
    }

    private static Set<String> names(Struct row) {
        Set<String> names = new TreeSet<>((one, other) -> Integer.compare(
                row.schema().field(one).index(), row.schema().field(other).index()));
        for (Field field : row.schema().fields()) {
            names.add(field.name());
        }
        return names;
    }

    /** The field of each topic that has one; that of a topic without records is its first of the key's schema. */
    Map<String, String> byTopic() {
        Map<String, String> fields = new HashMap<>();
        candidates.forEach((topic, names) -> names.stream().findFirst().ifPresent(name -> fields.put(topic, name)));
        topics.forEach((name, topic) -> {
            if (!candidates.containsKey(name) && topic.key() != null && topic.value() != null) {
                topic.value().fields().stream()
                        .filter(field -> field.schema().type() == topic.key().type())
                        .findFirst()
                        .ifPresent(field -> fields.put(name, field.name()));
            }
        });
        return fields;
    }
}
