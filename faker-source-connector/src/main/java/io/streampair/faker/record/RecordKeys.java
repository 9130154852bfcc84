// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.record;

import io.streampair.faker.config.KeyGroup;
import io.streampair.faker.config.Keys;
import io.streampair.faker.config.Validators;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Type;

/** The keys of what a record has beside its value: key, headers, partition, timestamp. */
public final class RecordKeys implements KeyGroup {
    /** The fields that are the record's key. */
    public static final String KEY_FIELD = "key.field";

    static final String KEY_FORMAT = "key.format";
    /** The part of the records that are tombstones. */
    public static final String TOMBSTONE_RATE = "tombstone.rate";

    static final String HEADERS = "headers";
    static final String PARTITION_FIELD = "partition.field";
    static final String PARTITION_COUNT = "partition.count";
    /** What the timestamp of a record is. */
    public static final String TIMESTAMP = "record.timestamp";

    @Override
    public void define(ConfigDef definition, Map<String, String> properties) {
        Keys keys = new Keys(definition, "Record");
        keys.optional(KEY_FIELD, Type.LIST, List.of(), null, """
                The field whose value is also the key of the record, or several fields, separated by commas. By \
                default the key is null.""");
        keys.optional(KEY_FORMAT, Type.STRING, null, Validators.oneOf(List.of("single", "struct")), """
                Whether the key is the value of its one field (single) or a struct of its fields (struct); by \
                default single for one field and struct for several.""");
        keys.optional(TOMBSTONE_RATE, Type.DOUBLE, 0.0, Validators.share(1), """
                The part of the records that are tombstones: the key with the value null. It needs keys, and the \
                first record of a key is never one.""");
        keys.optional(PARTITION_FIELD, Type.STRING, null, null, """
                The field that the partition of the topic is chosen by: a whole number modulo partition.count, or \
                the hash of another value. By default the partitioner of Kafka chooses by the key.""");
        keys.optional(PARTITION_COUNT, Type.INT, null, Validators.between(1, 1_000_000), """
                How many partitions the topic has; needed with partition.field.""");
        keys.optional(TIMESTAMP, Type.STRING, "none", Validators.oneOf(List.of("none", "clock")), """
                The timestamp of the record: that of the logical clock, or none, and then Kafka sets the time of \
                writing. Mind the retention of the topic when the clock is in the past.""");
        keys.optional(HEADERS, Type.LIST, List.of(), null, "The names of the record's headers, separated by commas.");
        for (String name : Validators.namesIn(properties.get(HEADERS))) {
            keys.optional(
                    header(name, "field"),
                    Type.STRING,
                    null,
                    null,
                    "The field whose value is the value of the header.");
            keys.optional(
                    header(name, "value"), Type.STRING, null, null, "The value of the header, if it is constant.");
        }
    }

    static String header(String name, String subKey) {
        return HEADERS + "." + name + "." + subKey;
    }
}
