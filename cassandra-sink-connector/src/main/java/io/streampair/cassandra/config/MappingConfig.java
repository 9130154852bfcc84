// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.mapping.FieldPolicy;
import io.streampair.cassandra.mapping.FieldPolicy.Missing;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** What the mapping means where a record does not have what is mapped, and in which units its times are. */
public final class MappingConfig {
    public static final String MISSING_FIELDS = "mapping.missing.fields";
    public static final String NULL_FIELDS = "mapping.null.fields";
    public static final String EXTRA_FIELDS = "mapping.extra.fields";
    public static final String TIMESTAMP_UNIT = "mapping.timestamp.unit";
    public static final String TTL_UNIT = "mapping.ttl.unit";

    private static final String GROUP = "Mapping";
    private static final String UNSET = "unset";
    private static final String NULL = "null";
    private static final String FAIL = "fail";
    private static final String IGNORE = "ignore";

    private final RouteSettings settings;

    MappingConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        MISSING_FIELDS,
                        Type.STRING,
                        UNSET,
                        Choice.ofAnyCase(UNSET, NULL, FAIL),
                        Importance.MEDIUM,
                        "What a column gets whose field a record does not have: `unset` leaves it as it is, without a "
                                + "tombstone; `null` deletes what is in it; with `fail` the record is bad.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Missing fields")
                .define(
                        NULL_FIELDS,
                        Type.STRING,
                        NULL,
                        Choice.ofAnyCase(NULL, UNSET),
                        Importance.MEDIUM,
                        "What a column gets whose field is null: `null` deletes what is in it, which leaves a tombstone; "
                                + "`unset` leaves it as it is.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Null fields")
                .define(
                        EXTRA_FIELDS,
                        Type.STRING,
                        IGNORE,
                        Choice.ofAnyCase(IGNORE, FAIL),
                        Importance.LOW,
                        "Whether a record may have fields in its value that are not mapped; with `fail` it is bad.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Extra fields")
                .define(
                        TIMESTAMP_UNIT,
                        Type.STRING,
                        TimeUnit.MICROSECONDS.name(),
                        unit(),
                        Importance.LOW,
                        "The unit of what is mapped to __timestamp, the write time of a row, since 1970; a Connect "
                                + "Timestamp has its own. A part of a microsecond is cut off.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Unit of write times")
                .define(
                        TTL_UNIT,
                        Type.STRING,
                        TimeUnit.SECONDS.name(),
                        unit(),
                        Importance.LOW,
                        "The unit of what is mapped to __ttl, the time that a row lives; a part of a second counts as a "
                                + "second, and 0 means for ever.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Unit of times to live");
    }

    private static ConfigDef.Validator unit() {
        return Choice.ofAnyCase(
                Arrays.stream(TimeUnit.values()).map(TimeUnit::name).toArray(String[]::new));
    }

    public FieldPolicy fields() {
        return new FieldPolicy(
                Missing.valueOf(text(MISSING_FIELDS).toUpperCase(Locale.ROOT)),
                text(NULL_FIELDS).equals(UNSET));
    }

    public boolean failsOnExtraFields() {
        return text(EXTRA_FIELDS).equals(FAIL);
    }

    public TimeUnit timestampUnit() {
        return TimeUnit.valueOf(text(TIMESTAMP_UNIT).toUpperCase(Locale.ROOT));
    }

    public TimeUnit ttlUnit() {
        return TimeUnit.valueOf(text(TTL_UNIT).toUpperCase(Locale.ROOT));
    }

    private String text(String key) {
        return settings.getString(key).toLowerCase(Locale.ROOT);
    }
}
