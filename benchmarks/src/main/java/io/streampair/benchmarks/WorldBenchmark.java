// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.faker.WorldRecords;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The records of worlds, one after the other, on one thread: of presets, and of a stream of two fields, of which one is a
 * draw of its own or that of another entity. The difference is what a reference with one field takes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WorldBenchmark {
    private static final Map<String, String> FIELDS = Map.of(
            "own", "n: 'integer(1, 9)'",
            "uniform", "c: ref(customers), n: c.n",
            "zipf", "c: 'ref(customers, zipf(1.1))', n: c.n",
            "recent", "c: 'ref(customers, recent(1h))', n: c.n");

    /** A preset, or what the second field is. */
    @Param({"shop", "sensors", "sessions", "accounts", "support", "own", "uniform", "zipf", "recent"})
    private String world;

    private WorldRecords records;

    /** Called by JMH. */
    public WorldBenchmark() {}

    /** Compiles the world. */
    @Setup
    public void compile() {
        records = WorldRecords.from(
                FIELDS.containsKey(world)
                        ? Map.of("definition", definition(FIELDS.get(world)), "definition.streams", "orders")
                        : Map.of("preset", world));
    }

    private static String definition(String field) {
        return "streams: {customers: {initial: 100000, arrive: 1/s, fields: {id: entity, n: 'integer(1, 9)'}},"
                + " orders: {arrive: 100/s, fields: {id: entity, " + field + "}}}";
    }

    /** One record. */
    @Benchmark
    public SourceRecord record() {
        return records.next();
    }
}
