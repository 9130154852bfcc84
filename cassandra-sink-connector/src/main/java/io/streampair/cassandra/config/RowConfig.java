// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.streampair.cassandra.write.RowOptions;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of how rows are written. */
public final class RowConfig {
    public static final String CONSISTENCY_LEVEL = "consistency.level";
    public static final String ROW_MAX_BYTES = "row.max.bytes";
    public static final String TTL_SECONDS = "ttl.seconds";
    public static final String WRITE_TIMESTAMP = "write.timestamp";

    private static final String GROUP = "Row";
    private static final String RECORD = "record";
    private static final String NONE = "none";

    /** Twenty years, Cassandra's maximum. */
    private static final int MAX_TTL_SECONDS = 20 * 365 * 24 * 60 * 60;

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
                        Range.between(0, MAX_TTL_SECONDS),
                        Importance.MEDIUM,
                        "Time to live of rows, in seconds. 0: the table's default_time_to_live applies.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Time to live")
                .define(
                        WRITE_TIMESTAMP,
                        Type.STRING,
                        RECORD,
                        Choice.of(RECORD, NONE),
                        Importance.MEDIUM,
                        "Write time of rows in Cassandra. `record`: the record's timestamp, so that the later "
                                + "record wins even after a redelivery; up to 0.1 s that grows with the "
                                + "offset is added, to order records with equal timestamps, and a record "
                                + "without a timestamp gets the time at which it is read. `none`: the time "
                                + "at which the row is sent.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Write timestamp");
    }

    public RowOptions options() {
        return new RowOptions(consistencyLevel(), settings.getInt(TTL_SECONDS), usesRecordTimestamp());
    }

    public DefaultConsistencyLevel consistencyLevel() {
        return DefaultConsistencyLevel.valueOf(
                settings.getString(CONSISTENCY_LEVEL).toUpperCase(Locale.ROOT));
    }

    public int rowMaxBytes() {
        return settings.getInt(ROW_MAX_BYTES);
    }

    public boolean usesRecordTimestamp() {
        return settings.getString(WRITE_TIMESTAMP).equals(RECORD);
    }
}
