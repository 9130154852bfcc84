// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.write.UserRows;
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

/** Fills a window and takes its writes, on one thread; the score is the time per record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WindowBenchmark {
    private static final int RECORDS = 50_000;

    /** The number of rows that the records write; with fewer rows than records, only the last write of each remains. */
    @Param({"50000", "1000"})
    private int keys;

    @Param({"true", "false"})
    private boolean coalesces;

    private List<Row> rows;

    /** Called by JMH. */
    public WindowBenchmark() {}

    /** Makes the rows. */
    @Setup
    public void makeRows() {
        rows = UserRows.of(RECORDS, i -> "James Olson " + i % keys + "$983 Alvarado Vista");
    }

    /** One window. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public List<List<Row>> fill() {
        Window window = new Window(0, coalesces);
        for (Row row : rows) {
            window.add(row);
        }
        return window.steps();
    }
}
