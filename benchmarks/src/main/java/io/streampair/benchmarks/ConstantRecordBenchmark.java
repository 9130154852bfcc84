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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Generates records of one constant text: the cost of a record without a generator's own work. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ConstantRecordBenchmark {
    private final RecordGenerator generator = RecordGenerator.from(Map.of(
            "topic", "benchmark",
            "fields", "text",
            "fields.text.generator", "constant",
            "fields.text.value", "Melvin Marquardt$2238 Despina Mills\nConnellyville, TN 26403$1989",
            "value.format", "template",
            "value.template", "{text}",
            "key.field", "text"));

    private long index;

    /** Called by JMH. */
    public ConstantRecordBenchmark() {}

    /** One record. */
    @Benchmark
    public SourceRecord record() {
        return generator.generate(index++);
    }
}
