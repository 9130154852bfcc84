// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The keys of a record's key, headers, partition and timestamp. */
public final class RecordKeys implements KeyGroup {
    /** The fields of the record's key. */
    public static final String KEY_FIELD = "key.field";

    static final String KEY_FORMAT = "key.format";
    /** The share of tombstones. */
    public static final String TOMBSTONE_RATE = "tombstone.rate";

    static final String HEADERS = "headers";
    static final String PARTITION_FIELD = "partition.field";
    static final String PARTITION_COUNT = "partition.count";
    /** The source of the record's timestamp. */
    public static final String TIMESTAMP = "record.timestamp";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Record");
        keys.optional(KEY_FIELD, Type.LIST, List.of(), null, """
                The field whose value is the record's key, or several fields, separated by commas. By default the \
                key is null.""");
        keys.optional(KEY_FORMAT, Type.STRING, null, Validators.oneOf(List.of("single", "struct")), """
                The form of the key. single: the value of its only field. struct: a struct of its fields. The \
                default is single for one field and struct for several.""");
        keys.optional(TOMBSTONE_RATE, Type.DOUBLE, 0.0, Validators.share(1), """
                The share of records that are tombstones: the key with the value null. It needs keys and \
                key.field. The first record of a key is never a tombstone.""");
        keys.optional(PARTITION_FIELD, Type.STRING, null, null, """
                The field that determines the partition: a whole number modulo partition.count, or the hash of any \
                other value. By default the partitioner of Kafka chooses by the key.""");
        keys.optional(PARTITION_COUNT, Type.INT, null, Validators.between(1, 1_000_000), """
                The topic's number of partitions. partition.field needs it.""");
        keys.optional(TIMESTAMP, Type.STRING, "none", Validators.oneOf(List.of("none", "clock")), """
                The record's timestamp. clock: the time of the logical clock. none: Kafka sets the time of \
                writing. With clock, a topic deletes records older than its retention.ms.""");
        keys.optional(HEADERS, Type.LIST, List.of(), null, """
                The names of the record's headers, separated by commas.""");
        for (String name : Validators.namesIn(properties.get(HEADERS))) {
            keys.optional(header(name, "field"), Type.STRING, null, null, """
                The field whose value is the value of the header.""");
            keys.optional(header(name, "value"), Type.STRING, null, null, """
                The constant value of the header.""");
        }
    }

    static String header(String name, String subKey) {
        return HEADERS + "." + name + "." + subKey;
    }
}
