// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.conversion.ConversionOptions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** What values do not tell of themselves when they become those of a column. */
public final class ConversionConfig {
    public static final String TIMESTAMP_UNIT = "timestamp.unit";
    public static final String TIMESTAMP_FORMAT = "timestamp.format";
    public static final String TIMESTAMP_ZONE = "timestamp.zone";
    public static final String TIMESTAMP_TRUNCATE = "timestamp.truncate";
    public static final String DATE_FORMAT = "date.format";
    public static final String TIME_FORMAT = "time.format";
    public static final String TIME_UNIT = "time.unit";
    public static final String BLOB_ENCODING = "blob.encoding";

    private static final String GROUP = "Conversion";
    private static final String BASE64 = "base64";
    private static final String HEX = "hex";
    private static final Map<String, ChronoUnit> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("nanoseconds", ChronoUnit.NANOS);
        UNITS.put("microseconds", ChronoUnit.MICROS);
        UNITS.put("milliseconds", ChronoUnit.MILLIS);
        UNITS.put("seconds", ChronoUnit.SECONDS);
        UNITS.put("minutes", ChronoUnit.MINUTES);
        UNITS.put("hours", ChronoUnit.HOURS);
        UNITS.put("days", ChronoUnit.DAYS);
    }

    private final RouteSettings settings;

    ConversionConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        TIMESTAMP_UNIT,
                        Type.STRING,
                        "milliseconds",
                        Choice.ofAnyCase(UNITS.keySet().toArray(String[]::new)),
                        Importance.MEDIUM,
                        "What numbers since 1970 count that become timestamps and do not say so themselves.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Timestamp unit")
                .define(
                        TIMESTAMP_FORMAT,
                        Type.STRING,
                        "",
                        pattern(),
                        Importance.LOW,
                        "The pattern of texts that become timestamps, such as dd.MM.uuuu HH:mm, as Java's "
                                + "DateTimeFormatter has it; empty for ISO 8601.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Timestamp format")
                .define(
                        TIMESTAMP_ZONE,
                        Type.STRING,
                        "UTC",
                        zone(),
                        Importance.LOW,
                        "The time zone of texts that become timestamps and name none, such as Europe/Berlin or +01:00.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Time zone")
                .define(
                        TIMESTAMP_TRUNCATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether to cut off what is finer than the milliseconds of a CQL timestamp. Else such a value is "
                                + "a bad record, since it would not be read back as it was.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Truncate timestamps")
                .define(
                        DATE_FORMAT,
                        Type.STRING,
                        "",
                        pattern(),
                        Importance.LOW,
                        "The pattern of texts that become dates; empty for ISO 8601.",
                        GROUP,
                        5,
                        Width.MEDIUM,
                        "Date format")
                .define(
                        TIME_FORMAT,
                        Type.STRING,
                        "",
                        pattern(),
                        Importance.LOW,
                        "The pattern of texts that become times; empty for ISO 8601.",
                        GROUP,
                        6,
                        Width.MEDIUM,
                        "Time format")
                .define(
                        TIME_UNIT,
                        Type.STRING,
                        "nanoseconds",
                        Choice.ofAnyCase(UNITS.keySet().toArray(String[]::new)),
                        Importance.LOW,
                        "What numbers since midnight count that become times and do not say so themselves.",
                        GROUP,
                        7,
                        Width.SHORT,
                        "Time unit")
                .define(
                        BLOB_ENCODING,
                        Type.STRING,
                        BASE64,
                        Choice.ofAnyCase(BASE64, HEX),
                        Importance.LOW,
                        "What texts are that become blobs: `base64`, or `hex`, digits with or without 0x before them.",
                        GROUP,
                        8,
                        Width.SHORT,
                        "Blob encoding");
    }

    private static ConfigDef.Validator pattern() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    try {
                        new DateTimeFormatterBuilder().appendPattern(value.toString());
                    } catch (IllegalArgumentException e) {
                        throw new ConfigException(name, value, "is no pattern: " + e.getMessage());
                    }
                },
                () -> "a pattern of Java's DateTimeFormatter, or empty");
    }

    private static ConfigDef.Validator zone() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    try {
                        ZoneId.of(value.toString());
                    } catch (DateTimeException e) {
                        throw new ConfigException(
                                name,
                                value,
                                "is no time zone: give an offset, or a name of the IANA's time zone database");
                    }
                },
                () -> "a time zone");
    }

    public ConversionOptions options() {
        return new ConversionOptions(
                unit(TIMESTAMP_UNIT),
                unit(TIME_UNIT),
                settings.getString(TIMESTAMP_FORMAT),
                settings.getString(DATE_FORMAT),
                settings.getString(TIME_FORMAT),
                ZoneId.of(settings.getString(TIMESTAMP_ZONE)),
                settings.getBoolean(TIMESTAMP_TRUNCATE),
                settings.getString(BLOB_ENCODING).equalsIgnoreCase(HEX));
    }

    private ChronoUnit unit(String key) {
        return UNITS.get(settings.getString(key).toLowerCase(Locale.ROOT));
    }
}
