// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.faker.RecordGenerator;
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

/** Generates the records of each preset, one after the other, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class GenerationBenchmark {
    @Param({
        "registered-user",
        "users",
        "orders",
        "page-views",
        "clickstream",
        "payments",
        "iot-sensors",
        "stock-ticks",
        "inventory",
        "support-tickets",
        "logs"
    })
    private String preset;

    private RecordGenerator generator;
    private long index;

    /** Called by JMH. */
    public GenerationBenchmark() {}

    /** Compiles the preset. */
    @Setup
    public void compile() {
        generator = RecordGenerator.from(Map.of("topic", "benchmark", "preset", preset));
    }

    /** One record. */
    @Benchmark
    public SourceRecord record() {
        return generator.generate(index++);
    }
}
