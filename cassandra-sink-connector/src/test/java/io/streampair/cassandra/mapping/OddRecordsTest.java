// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import io.streampair.cassandra.value.ValueFormat;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record, however odd, is mapped or refused within 50 ms of CPU time once the code is compiled. The limit is four times as
 * much, since the code is cold here and other tests run beside it.
 */
class OddRecordsTest extends MapperFixture {
    private static final long LIMIT_MILLIS = 200;
    private static final int ATTEMPTS = 5;
    private static final int MANY_COLUMNS = 50;

    private static final UserDefinedType UDT = new UserDefinedTypeBuilder("ks", "address")
            .withField("street", DataTypes.TEXT)
            .withField("zip", DataTypes.INT)
            .build();

    private static final List<DataType> TYPES = List.of(
            DataTypes.ASCII,
            DataTypes.TEXT,
            DataTypes.BLOB,
            DataTypes.BOOLEAN,
            DataTypes.INT,
            DataTypes.BIGINT,
            DataTypes.VARINT,
            DataTypes.DECIMAL,
            DataTypes.FLOAT,
            DataTypes.DOUBLE,
            DataTypes.DATE,
            DataTypes.TIME,
            DataTypes.TIMESTAMP,
            DataTypes.DURATION,
            DataTypes.INET,
            DataTypes.UUID,
            DataTypes.listOf(DataTypes.INT),
            DataTypes.listOf(DataTypes.TIMESTAMP),
            DataTypes.setOf(DataTypes.TEXT),
            DataTypes.setOf(DataTypes.DECIMAL),
            DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT),
            DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT),
            DataTypes.vectorOf(DataTypes.FLOAT, 3),
            UDT);

    static Stream<String> fields() {
        return OddRecords.fields().keySet().stream();
    }

    static Stream<String> json() {
        return OddRecords.json().keySet().stream();
    }

    static Stream<String> delimited() {
        return OddRecords.delimited().keySet().stream();
    }

    private static TableMetadata table(DataType type) {
        return Tables.named("t")
                .partitionKey("id", DataTypes.TEXT)
                .column("v", type)
                .build();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void should_map_an_odd_field_soon(String name) {
        Object value = OddRecords.fields().get(name).get();
        for (DataType type : TYPES) {
            assertSoon(type, mapper(table(type), "id = key, v = value.v"), Map.of("v", value));
        }
        if (value instanceof Map<?, ?>) {
            assertSoon("columns by name", mapper("*, id = key"), value);
            assertSoon("many columns by name", mapper(wideTable(), "*, id = key"), value);
            failsOnExtraFields = true;
            assertSoon("columns by name, without extra fields", mapper("*, id = key"), value);
        }
    }

    private static TableMetadata wideTable() {
        Tables table = Tables.named("t").partitionKey("id", DataTypes.TEXT);
        for (int i = 0; i < MANY_COLUMNS; i++) {
            table.column("key_no_" + i, DataTypes.INT);
        }
        return table.build();
    }

    @ParameterizedTest
    @MethodSource("json")
    void should_map_odd_json_soon(String name) {
        format = ValueFormat.json();
        Object value = OddRecords.json().get(name).get();
        for (DataType type :
                List.of(DataTypes.TEXT, DataTypes.INT, DataTypes.DECIMAL, DataTypes.listOf(DataTypes.DECIMAL))) {
            assertSoon(type, mapper(table(type), "*, id = key"), value);
        }
        assertSoon("a map", mapper(table(DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT)), "*, id = key"), value);
        failsOnExtraFields = true;
        assertSoon("no extra fields", mapper("*, id = key"), value);
    }

    @ParameterizedTest
    @MethodSource("delimited")
    void should_map_odd_delimited_text_soon(String name) {
        format = ValueFormat.delimited(",", List.of("a", "v"));
        assertSoon(
                "text",
                mapper(table(DataTypes.TEXT), "id = key, v = value.v"),
                OddRecords.delimited().get(name).get());
    }

    @Test
    void should_decode_odd_bytes_soon() {
        format = ValueFormat.raw();
        for (DataType type : List.of(DataTypes.TEXT, DataTypes.BLOB)) {
            assertSoon(type, mapper(table(type), "id = key, v = value.value"), new byte[10_000_000]);
        }
    }

    private static void assertSoon(Object column, RecordMapper mapper, Object value) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && least > LIMIT_MILLIS; i++) {
            least = Math.min(least, millis(mapper, value));
        }
        assertThat(least).as("milliseconds of CPU time for %s", column).isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    private static long millis(RecordMapper mapper, Object value) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            mapper.map(of(value));
        } catch (DataException e) {
            assertThat(e.getMessage()).hasSizeLessThan(500);
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
