// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;
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

/** Maps records to rows and binds these to their statement, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MappingBenchmark {
    private static final int MAX_BYTES = 1 << 20;
    private static final long TIME = 1_700_000_000_000L;

    /** The shape of the records. */
    @Param
    private MappedShape shape;

    private final List<Row> rows = new ArrayList<>(1);
    private RecordMapper mapper;
    private PreparedCql statement;
    private Object[] values;
    private long offset;

    /** Called by JMH. */
    public MappingBenchmark() {}

    /** Compiles the mapping. */
    @Setup
    public void compile() {
        MappingRules rules = MappingRules.of(shape.format(), shape.mapping(), true, MAX_BYTES);
        mapper = new MapperCompiler(rules, Timing.SYSTEM)
                .compile(shape.table(), CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        RowOptions options = new RowOptions(DefaultConsistencyLevel.LOCAL_QUORUM, 0, true);
        Cql cql = Cql.upsert(mapper.table(), options);
        statement = new PreparedCql(LocalStatements.of(cql, mapper.table(), shape.table()), cql);
        values = shape.examples();
    }

    /** One record. */
    @Benchmark
    public BoundStatement mapAndBind() {
        long index = offset++;
        SinkRecord record = new SinkRecord(
                "topic",
                0,
                null,
                "key" + index,
                null,
                values[(int) (index % values.length)],
                index,
                TIME + index / 10,
                TimestampType.CREATE_TIME);
        rows.clear();
        mapper.mapTo(record, rows);
        return statement.bind(rows.get(0), rows.get(0).writeTime(), 0, 0);
    }
}
