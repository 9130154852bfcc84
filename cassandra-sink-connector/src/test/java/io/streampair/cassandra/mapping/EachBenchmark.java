// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.conversion.ConversionOptions;
import io.streampair.cassandra.grammar.Mapping;
import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.WriteMode.Existing;
import io.streampair.cassandra.value.FieldPath;
import io.streampair.cassandra.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Maps the elements of an array to rows of three columns, on one thread; the time of one element. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EachBenchmark {
    private static final int ELEMENTS = 100;

    private static final Schema LINE = SchemaBuilder.struct()
            .field("sku", Schema.STRING_SCHEMA)
            .field("n", Schema.INT32_SCHEMA)
            .build();
    private static final Schema ORDER = SchemaBuilder.struct()
            .field("lines", SchemaBuilder.array(LINE).build())
            .build();
    private static final TableMetadata TABLE = Tables.named("lines")
            .partitionKey("id", DataTypes.TEXT)
            .clustering("sku", DataTypes.TEXT)
            .column("n", DataTypes.INT)
            .build();

    private final RecordMapper mapper = new MapperCompiler(
                    new MappingRules(
                            ValueFormat.structured(),
                            ConversionOptions.DEFAULT,
                            Mapping.parse("id=key, sku=item.sku, n=item.n"),
                            FieldPolicy.DEFAULT,
                            false,
                            DeleteRules.DEFAULT,
                            Optional.empty(),
                            WriteTimeRules.of(true),
                            TimeUnit.MICROSECONDS,
                            LifetimeRules.DEFAULT,
                            1 << 20,
                            Optional.of(new EachRules(FieldPath.of("lines"), false)),
                            Existing.REPLACED),
                    Records.CLOCK)
            .compile(TABLE, CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);

    private final SinkRecord order = order();

    /** Called by JMH. */
    public EachBenchmark() {}

    private static SinkRecord order() {
        List<Struct> lines = new ArrayList<>();
        for (int i = 0; i < ELEMENTS; i++) {
            lines.add(new Struct(LINE).put("sku", "article " + i).put("n", i));
        }
        return MapperFixture.of(new Struct(ORDER).put("lines", lines));
    }

    /** One record of many elements. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public List<Row> mapElements() {
        List<Row> rows = new ArrayList<>(ELEMENTS);
        mapper.mapTo(order, rows);
        return rows;
    }
}
