// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.internal.core.metadata.token.Murmur3Token;
import com.datastax.oss.driver.internal.core.metadata.token.Murmur3TokenFactory;
import io.streampair.cassandra.row.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Puts the rows of a window into batches, on one thread; the score is the time per row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BatchPlanningBenchmark {
    private static final int ROWS = 50_000;
    private static final Murmur3TokenFactory TOKENS = new Murmur3TokenFactory();
    private static final BatchLimits LIMITS = new BatchLimits(100, 4096, 10);

    /** The rows per partition; the partitions take turns. */
    @Param({"1", "100"})
    private int rowsOfPartition;

    /** The number of distinct sets of replicas. */
    @Param({"1", "12"})
    private int groups;

    private List<Row> rows;
    private BatchPlanner planner;

    /** Called by JMH. */
    public BatchPlanningBenchmark() {}

    /** Makes the rows. */
    @Setup
    public void makeRows() {
        int partitions = ROWS / rowsOfPartition;
        rows = UserRows.of(ROWS, i -> "James Olson " + i % partitions + "$" + i + " Alvarado Vista");
        planner = new BatchPlanner(
                LIMITS,
                routingKey -> Math.floorMod(routingKey.hashCode(), groups),
                PartitionOrder.by(BatchPlanningBenchmark::token));
    }

    private static long token(ByteBuffer routingKey) {
        return ((Murmur3Token) TOKENS.hash(routingKey)).getValue();
    }

    /** One window. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<List<Row>> plan() {
        return planner.plan(rows);
    }
}
