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

/** Settings of the mapping: missing, null and extra fields, and the units of mapped times. */
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
                        "What happens to a column whose field is missing from the record: `unset` leaves the "
                                + "column unchanged, without a tombstone; `null` deletes its value; `fail`: "
                                + "the record is bad.",
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
                        "What happens to a column whose field is null: `null` deletes its value, which writes "
                                + "a tombstone; `unset` leaves the column unchanged.",
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
                        "What happens to a record with unmapped fields in its value: `ignore` leaves the "
                                + "fields out; `fail`: the record is bad.",
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
                        "Unit of the number mapped to __timestamp, the write time of a row, counted from "
                                + "1970-01-01 UTC. Fractions of a microsecond are cut off. A Connect "
                                + "Timestamp has its own unit.",
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
                        "Unit of the number mapped to __ttl, the time to live of a row. Fractions of a second "
                                + "are rounded up; 0: without limit.",
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
