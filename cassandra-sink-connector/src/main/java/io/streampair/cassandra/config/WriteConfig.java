// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** How the rows of a window are sent. */
public final class WriteConfig {
    public static final String MAX_IN_FLIGHT = "max.in.flight.requests";
    public static final String BATCH_MAX_ROWS = "batch.max.rows";
    public static final String BATCH_MAX_BYTES = "batch.max.bytes";
    public static final String BATCH_MAX_PARTITIONS = "batch.max.partitions";
    public static final String WRITE_TIMESTAMP = "write.timestamp";

    private static final String GROUP = "Write";
    private static final String RECORD = "record";
    private static final String NONE = "none";

    private final AbstractConfig config;

    WriteConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        MAX_IN_FLIGHT,
                        Type.INT,
                        64,
                        Range.between(1, 1024),
                        Importance.MEDIUM,
                        "How many requests a task has under way at most.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Requests in flight")
                .define(
                        BATCH_MAX_ROWS,
                        Type.INT,
                        100,
                        Range.between(1, 65_535),
                        Importance.MEDIUM,
                        "How many rows one unlogged batch holds at most; 1 sends each row by itself. Rows travel "
                                + "together when they are of one partition or have the same replicas.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Rows in a batch")
                .define(
                        BATCH_MAX_BYTES,
                        Type.INT,
                        4_096,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How many bytes of column values one batch holds at most. Cassandra warns about batches over "
                                + "5 KiB (batch_size_warn_threshold), which counts more than the values.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Bytes in a batch")
                .define(
                        BATCH_MAX_PARTITIONS,
                        Type.INT,
                        10,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How many partitions one batch touches at most. Cassandra warns about more than 10 "
                                + "(unlogged_batch_across_partitions_warn_threshold).",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Partitions in a batch")
                .define(
                        WRITE_TIMESTAMP,
                        Type.STRING,
                        RECORD,
                        ConfigDef.ValidString.in(RECORD, NONE),
                        Importance.MEDIUM,
                        "The write time of a row in Cassandra: `record`, the record's timestamp, so that of two writes "
                                + "to a row the later record wins, whenever and however often they are written; or "
                                + "`none`, the time at which the row is sent.",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Write timestamp");
    }

    public int maxInFlight() {
        return config.getInt(MAX_IN_FLIGHT);
    }

    public int batchMaxRows() {
        return config.getInt(BATCH_MAX_ROWS);
    }

    public int batchMaxBytes() {
        return config.getInt(BATCH_MAX_BYTES);
    }

    public int batchMaxPartitions() {
        return config.getInt(BATCH_MAX_PARTITIONS);
    }

    public boolean usesRecordTimestamp() {
        return config.getString(WRITE_TIMESTAMP).equals(RECORD);
    }
}
