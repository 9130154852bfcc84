// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.conversion.BlobEncoding;
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

/** Settings for values whose unit, format or encoding the record does not state. */
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
    private static final String AUTO = "auto";
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
                        "Unit of numbers that become timestamps, counted from 1970-01-01 UTC. Logical types "
                                + "such as Connect's Timestamp have their own unit.",
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
                        "Pattern of texts that become timestamps, in the syntax of Java's DateTimeFormatter, "
                                + "such as `dd.MM.uuuu HH:mm`. Empty: ISO 8601.",
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
                        "Time zone of texts that become timestamps and contain no zone, such as Europe/Berlin "
                                + "or +01:00.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Time zone")
                .define(
                        TIMESTAMP_TRUNCATE,
                        Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "`true`: cut a timestamp's fraction of a millisecond off, since CQL timestamps have "
                                + "milliseconds. `false`: a record with such a fraction cannot be written.",
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
                        "Pattern of texts that become dates, in the syntax of Java's DateTimeFormatter. Empty: "
                                + "ISO 8601.",
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
                        "Pattern of texts that become times, in the syntax of Java's DateTimeFormatter. Empty: "
                                + "ISO 8601.",
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
                        "Unit of numbers that become times, counted from midnight. Logical types such as "
                                + "Connect's Time have their own unit.",
                        GROUP,
                        7,
                        Width.SHORT,
                        "Time unit")
                .define(
                        BLOB_ENCODING,
                        Type.STRING,
                        AUTO,
                        Choice.ofAnyCase(AUTO, BASE64, HEX),
                        Importance.LOW,
                        "Encoding of texts that become blobs: `auto` (base64, or hexadecimal digits after 0x; a text that "
                                + "may be either is bad), `base64`, or `hex` (hexadecimal digits, optionally after "
                                + "0x).",
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
                        throw new ConfigException(
                                name, value, "not a pattern of Java's DateTimeFormatter: " + e.getMessage());
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
                                "not a time zone; write an offset such as +01:00, or an IANA name such as "
                                        + "Europe/Berlin");
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
                BlobEncoding.valueOf(settings.getString(BLOB_ENCODING).toUpperCase(Locale.ROOT)),
                new MappingConfig(settings).parts());
    }

    private ChronoUnit unit(String key) {
        return UNITS.get(settings.getString(key).toLowerCase(Locale.ROOT));
    }
}
