// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.mapping.LifetimeRules;
import io.streampair.cassandra.mapping.WriteTimeRules;
import io.streampair.cassandra.row.Lifetime;
import io.streampair.cassandra.write.RowOptions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** Settings of how rows are written. */
public final class RowConfig {
    public static final String CONSISTENCY_LEVEL = "consistency.level";
    public static final String ROW_MAX_BYTES = "row.max.bytes";
    public static final String TTL_SECONDS = "ttl.seconds";
    public static final String TTL_FROM = "ttl.from";
    public static final String WRITE_TIMESTAMP = "write.timestamp";
    public static final String WRITE_TIMESTAMP_MAX_AHEAD_MS = "write.timestamp.max.ahead.ms";
    public static final String WRITE_TIMESTAMP_NOT_BEFORE = "write.timestamp.not.before";

    private static final String GROUP = "Row";
    private static final String RECORD = "record";
    private static final String NONE = "none";
    private static final String WRITE = "write";

    private final RouteSettings settings;

    RowConfig(RouteSettings settings) {
        this.settings = settings;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        CONSISTENCY_LEVEL,
                        Type.STRING,
                        DefaultConsistencyLevel.LOCAL_QUORUM.name(),
                        Choice.ofAnyCase(
                                "ANY",
                                "ONE",
                                "TWO",
                                "THREE",
                                "QUORUM",
                                "ALL",
                                "LOCAL_QUORUM",
                                "EACH_QUORUM",
                                "LOCAL_ONE"),
                        Importance.MEDIUM,
                        "Consistency level of writes: how many replicas must acknowledge a row before it "
                                + "counts as written.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Consistency level")
                .define(
                        ROW_MAX_BYTES,
                        Type.INT,
                        15 * 1024 * 1024,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Maximum size of a row, in bytes of column values; a record with a larger row "
                                + "is bad. By default Cassandra closes the connection on a write over 16 MiB. "
                                + "See docs/guarantees.md on bad records of this size.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Bytes in a row")
                .define(
                        TTL_SECONDS,
                        Type.INT,
                        0,
                        Range.between(0, Lifetime.MAX_TTL_SECONDS),
                        Importance.MEDIUM,
                        "Time to live of rows, in seconds. 0: the table's default_time_to_live applies.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Time to live")
                .define(
                        TTL_FROM,
                        Type.STRING,
                        WRITE,
                        Choice.of(WRITE, RECORD),
                        Importance.MEDIUM,
                        "From when ttl.seconds and a mapped __ttl count. `write`: from the sending of the row. "
                                + "`record`: from the record's timestamp, so that a record that is late, or "
                                + "read again, expires when it should; if that has passed, it leaves nothing.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Start of the time to live")
                .define(
                        WRITE_TIMESTAMP,
                        Type.STRING,
                        RECORD,
                        Choice.of(RECORD, NONE),
                        Importance.MEDIUM,
                        "Write time of rows in Cassandra. `record`: the record's timestamp, so that the later "
                                + "record wins even after a redelivery; the last six digits of the offset in "
                                + "microseconds are added, to order records with equal timestamps, and a record "
                                + "without a timestamp gets the time at which it is read. `none`: the time "
                                + "at which the row is sent.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Write timestamp")
                .define(
                        WRITE_TIMESTAMP_MAX_AHEAD_MS,
                        Type.LONG,
                        WriteTimeRules.DEFAULT_MAX_AHEAD_MILLIS,
                        Range.atLeast(WriteTimeRules.ANY),
                        Importance.LOW,
                        "How far a record's timestamp, or its mapped __timestamp, may be ahead of the worker's "
                                + "clock, in milliseconds; the default is a day. A record beyond it, such as one whose timestamp is in "
                                + "microseconds, is bad: no later write would win against it. -1: without limit.",
                        GROUP,
                        6,
                        Width.SHORT,
                        "Write timestamp ahead")
                .define(
                        WRITE_TIMESTAMP_NOT_BEFORE,
                        Type.STRING,
                        "",
                        instant(),
                        Importance.LOW,
                        "The least write time, as an instant such as 2026-11-29T18:00:00Z that is not in the future; "
                                + "empty: none. Records of earlier times are written at this instant, and a "
                                + "microsecond later for each offset, so that a topic that is read again wins "
                                + "over all that was written or deleted before the instant. Later records are not affected.",
                        GROUP,
                        7,
                        Width.SHORT,
                        "Least write timestamp");
    }

    private static ConfigDef.Validator instant() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    try {
                        millis((String) value);
                    } catch (DateTimeParseException e) {
                        throw new ConfigException(name, value, "not an instant; write it like 2026-11-29T18:00:00Z");
                    }
                },
                () -> "an instant of ISO 8601");
    }

    /** 0 for an empty text. */
    private static long millis(String instant) {
        return instant == null || instant.isBlank()
                ? 0
                : OffsetDateTime.parse(instant.strip()).toInstant().toEpochMilli();
    }

    static List<ConfigProblem> check(RouteSettings settings) {
        long notBefore = millis(settings.getString(WRITE_TIMESTAMP_NOT_BEFORE));
        if (notBefore < 0 || notBefore > System.currentTimeMillis()) {
            return List.of(settings.problem(
                    WRITE_TIMESTAMP_NOT_BEFORE, "must be from 1970-01-01T00:00:00Z to now, in UTC: " + Instant.now()));
        }
        if (notBefore > 0 && !settings.getString(WRITE_TIMESTAMP).equals(RECORD)) {
            return List.of(settings.problem(WRITE_TIMESTAMP_NOT_BEFORE, "needs " + WRITE_TIMESTAMP + "=" + RECORD));
        }
        if (settings.getString(TTL_FROM).equals(RECORD) && !hasTtl(settings)) {
            return List.of(settings.problem(
                    TTL_FROM,
                    "=" + RECORD + " needs " + TTL_SECONDS + " or __ttl in the mapping; the table's "
                            + "default_time_to_live counts from the writing"));
        }
        return List.of();
    }

    private static boolean hasTtl(RouteSettings settings) {
        try {
            return settings.getInt(TTL_SECONDS) > 0
                    || Mapping.parse(settings.getString(RecordConfig.MAPPING))
                            .ttl()
                            .isPresent();
        } catch (IllegalArgumentException e) {
            return true; // RecordConfig reports problems of the mapping itself.
        }
    }

    LifetimeRules lifetimes(MappingConfig mapping) {
        return new LifetimeRules(
                mapping.ttlUnit(),
                mapping.expiresUnit(),
                settings.getString(TTL_FROM).equals(RECORD),
                settings.getInt(TTL_SECONDS));
    }

    WriteTimeRules writeTimes() {
        return new WriteTimeRules(
                usesRecordTimestamp(),
                settings.getLong(WRITE_TIMESTAMP_MAX_AHEAD_MS),
                millis(settings.getString(WRITE_TIMESTAMP_NOT_BEFORE)));
    }

    public RowOptions options() {
        return new RowOptions(
                consistencyLevel(),
                new ConditionConfig(settings).serialConsistencyLevel(),
                settings.getInt(TTL_SECONDS),
                usesRecordTimestamp());
    }

    public DefaultConsistencyLevel consistencyLevel() {
        return DefaultConsistencyLevel.valueOf(
                settings.getString(CONSISTENCY_LEVEL).toUpperCase(Locale.ROOT));
    }

    public int rowMaxBytes() {
        return settings.getInt(ROW_MAX_BYTES);
    }

    public boolean usesRecordTimestamp() {
        return settings.getString(WRITE_TIMESTAMP).equals(RECORD) && !new ConditionConfig(settings).isSet();
    }
}
