// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.write.BatchGrouping;
import io.streampair.cassandra.write.BatchLimits;
import io.streampair.cassandra.write.RetryBudget;
import io.streampair.cassandra.write.Timing;
import io.streampair.cassandra.write.WriteOptions;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of the requests that write the rows of a window. */
public final class WriteConfig {
    public static final String MAX_IN_FLIGHT = "max.in.flight.requests";
    public static final String BATCH_MAX_ROWS = "batch.max.rows";
    public static final String BATCH_MAX_BYTES = "batch.max.bytes";
    public static final String BATCH_MAX_PARTITIONS = "batch.max.partitions";
    public static final String BATCH_GROUPING = "batch.grouping";
    public static final String MAX_ROWS_PER_SECOND = "max.rows.per.second";
    public static final String RETRY_BUDGET_MS = "retry.budget.ms";
    public static final String UNCERTAIN_WRITES = "uncertain.writes";

    private static final String GROUP = "Write";
    private static final String REPORT = "report";
    private static final String RETRY = "retry";

    private static final Choice UNCERTAIN_CHOICE = Choice.ofAnyCase(REPORT, RETRY);
    private static final Choice GROUPING_CHOICE = Choice.of(
            BatchGrouping.PARTITION.toString(), BatchGrouping.REPLICAS.toString(), BatchGrouping.NONE.toString());

    private final AbstractConfig config;

    WriteConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        defineRequests(definition);
        defineBatches(definition);
    }

    private static void defineRequests(ConfigDef definition) {
        definition
                .define(
                        MAX_IN_FLIGHT,
                        Type.INT,
                        64,
                        Range.between(1, 1024),
                        Importance.MEDIUM,
                        "Maximum concurrent requests of a task. The task halves the number when requests time "
                                + "out or the cluster is overloaded or unavailable, and raises it by one "
                                + "after each round of successful requests.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Requests in flight")
                .define(
                        MAX_ROWS_PER_SECOND,
                        Type.INT,
                        0,
                        Range.atLeast(0),
                        Importance.LOW,
                        "Maximum rows that a task sends per second. 0: no limit.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Rows per second")
                .define(
                        RETRY_BUDGET_MS,
                        Type.LONG,
                        -1L,
                        Range.atLeast(-1),
                        Importance.MEDIUM,
                        "How long a request is retried while the cluster is unavailable, in milliseconds from "
                                + "its first failure; then the task fails. -1: without limit. Also limits "
                                + "how long a starting task tries to connect.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Retry budget")
                .define(
                        UNCERTAIN_WRITES,
                        Type.STRING,
                        REPORT,
                        UNCERTAIN_CHOICE,
                        Importance.MEDIUM,
                        "What happens after a non-idempotent write (a counter, an append to a list, a query "
                                + "without query.idempotent) failed and may have been applied. `report`: its "
                                + "records are bad, see errors.tolerance; each is applied at most once. "
                                + "`retry`: the write is sent again and may be applied twice.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Uncertain writes",
                        UNCERTAIN_CHOICE);
    }

    private static void defineBatches(ConfigDef definition) {
        definition
                .define(
                        BATCH_GROUPING,
                        Type.STRING,
                        BatchGrouping.REPLICAS.toString(),
                        GROUPING_CHOICE,
                        Importance.LOW,
                        "Which rows may share an unlogged batch: those of one `partition`, those of partitions "
                                + "with the same `replicas`, or any (`none`).",
                        GROUP,
                        5,
                        Width.SHORT,
                        "Grouping of batches",
                        GROUPING_CHOICE)
                .define(
                        BATCH_MAX_ROWS,
                        Type.INT,
                        100,
                        Range.between(1, 65_535),
                        Importance.MEDIUM,
                        "Maximum rows of an unlogged batch. 1: each row is sent by itself.",
                        GROUP,
                        6,
                        Width.SHORT,
                        "Rows in a batch")
                .define(
                        BATCH_MAX_BYTES,
                        Type.INT,
                        4_096,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Maximum size of a batch, in bytes of column values. Cassandra logs a warning above "
                                + "5 KiB (batch_size_warn_threshold); its count includes more than the values.",
                        GROUP,
                        7,
                        Width.SHORT,
                        "Bytes in a batch")
                .define(
                        BATCH_MAX_PARTITIONS,
                        Type.INT,
                        10,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Maximum partitions of a batch. More can be faster (docs/performance.md), but "
                                + "Cassandra logs a warning above "
                                + "unlogged_batch_across_partitions_warn_threshold (10 by default).",
                        GROUP,
                        8,
                        Width.SHORT,
                        "Partitions in a batch");
    }

    public WriteOptions options(Timing timing) {
        return new WriteOptions(
                config.getInt(MAX_IN_FLIGHT),
                config.getInt(MAX_ROWS_PER_SECOND),
                retryBudget(timing),
                BatchGrouping.of(config.getString(BATCH_GROUPING)),
                new BatchLimits(
                        config.getInt(BATCH_MAX_ROWS),
                        config.getInt(BATCH_MAX_BYTES),
                        config.getInt(BATCH_MAX_PARTITIONS)),
                config.getString(UNCERTAIN_WRITES).equalsIgnoreCase(RETRY));
    }

    public RetryBudget retryBudget(Timing timing) {
        long millis = config.getLong(RETRY_BUDGET_MS);
        return new RetryBudget(millis < 0 ? null : Duration.ofMillis(millis), timing::nanos);
    }
}
