// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.mapping.MapperCompiler;
import io.streampair.cassandra.mapping.MappingRules;
import io.streampair.cassandra.mapping.RecordMapper;
import io.streampair.cassandra.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;

/** Rows of the pipeline's table: name, address, year; partitioned by name and clustered by address. */
public final class UserRows {
    private static final int MAX_BYTES = 1 << 20;
    private static final long TIME = 1_700_000_000_000L;

    private UserRows() {}

    /** @param users maps the number of a row to its name and address, joined by a dollar sign */
    public static List<Row> of(int count, IntFunction<String> users) {
        MappedShape shape = MappedShape.DELIMITED_3;
        RecordMapper mapper = new MapperCompiler(
                        MappingRules.of(shape.format(), shape.mapping(), true, MAX_BYTES), Timing.SYSTEM)
                .compile(shape.table(), CodecRegistry.DEFAULT, ProtocolVersion.DEFAULT);
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String value = users.apply(i) + "$2002";
            rows.add(mapper.map(
                    new SinkRecord("topic", 0, null, null, null, value, i, TIME + i / 10, TimestampType.CREATE_TIME)));
        }
        return rows;
    }
}
