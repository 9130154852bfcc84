// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values with a logical type of Connect or Debezium. */
class DebeziumTypesTest {
    private static Schema int32(String name) {
        return SchemaBuilder.int32().name("io.debezium.time." + name).build();
    }

    private static Schema int64(String name) {
        return SchemaBuilder.int64().name("io.debezium.time." + name).build();
    }

    private static Schema float64(String name) {
        return SchemaBuilder.float64().name("io.debezium.time." + name).build();
    }

    private static Schema text(String name) {
        return SchemaBuilder.string().name("io.debezium.time." + name).build();
    }

    private static java.util.Date date(long millis) {
        return java.util.Date.from(Instant.ofEpochMilli(millis));
    }

    private static Object convert(DataType type, Schema schema, Object value) {
        return Converters.conversions(type, ConversionOptions.DEFAULT)
                .from(schema)
                .convert(value);
    }

    static Stream<Arguments> logicalTypes() {
        Instant instant = Instant.parse("2026-11-24T10:15:30.123Z");
        LocalTime time = LocalTime.of(10, 15, 30);
        LocalDate day = LocalDate.of(1969, 12, 31);
        return Stream.of(
                Arguments.of(DataTypes.DATE, int32("Date"), -1, day),
                Arguments.of(DataTypes.DATE, text("IsoDate"), "1969-12-31Z", day),
                Arguments.of(DataTypes.DATE, Date.SCHEMA, date(-86_400_000), day),
                Arguments.of(DataTypes.TIME, int32("Time"), 36_930_000, time),
                Arguments.of(DataTypes.TIME, int64("MicroTime"), 36_930_000_000L, time),
                Arguments.of(DataTypes.TIME, int64("NanoTime"), 36_930_000_000_000L, time),
                Arguments.of(DataTypes.TIME, text("ZonedTime"), "10:15:30Z", time),
                Arguments.of(DataTypes.TIME, text("ZonedTime"), "10:15:30+00:00", time),
                Arguments.of(DataTypes.TIME, text("IsoTime"), "10:15:30Z", time),
                Arguments.of(DataTypes.TIME, Time.SCHEMA, date(36_930_000), time),
                Arguments.of(DataTypes.TIMESTAMP, int64("Timestamp"), instant.toEpochMilli(), instant),
                Arguments.of(DataTypes.TIMESTAMP, int64("MicroTimestamp"), instant.toEpochMilli() * 1_000, instant),
                Arguments.of(DataTypes.TIMESTAMP, int64("NanoTimestamp"), instant.toEpochMilli() * 1_000_000, instant),
                Arguments.of(DataTypes.TIMESTAMP, int64("MicroTimestamp"), -1_000L, Instant.ofEpochMilli(-1)),
                Arguments.of(DataTypes.TIMESTAMP, text("ZonedTimestamp"), "2026-11-24T11:15:30.123+01:00", instant),
                Arguments.of(DataTypes.TIMESTAMP, text("IsoTimestamp"), "2026-11-24T10:15:30.123Z", instant),
                Arguments.of(DataTypes.TIMESTAMP, Timestamp.SCHEMA, date(-1), Instant.ofEpochMilli(-1)),
                Arguments.of(DataTypes.DURATION, int64("MicroDuration"), 5L, CqlDuration.newInstance(0, 0, 5_000)),
                Arguments.of(DataTypes.DURATION, float64("MicroDuration"), -5.0, CqlDuration.newInstance(0, 0, -5_000)),
                Arguments.of(DataTypes.DURATION, int64("NanoDuration"), -5L, CqlDuration.newInstance(0, 0, -5)),
                Arguments.of(
                        DataTypes.DURATION,
                        text("Interval"),
                        "P1Y2M3DT4H5M6S",
                        CqlDuration.newInstance(14, 3, 14_706_000_000_000L)),
                Arguments.of(
                        DataTypes.DURATION,
                        text("Interval"),
                        "P1Y2M3DT4H5M6.78S",
                        CqlDuration.newInstance(14, 3, 14_706_780_000_000L)),
                Arguments.of(
                        DataTypes.DURATION,
                        text("Interval"),
                        "P-1Y-2M0DT-4H0M-0.5S",
                        CqlDuration.newInstance(-14, 0, -14_400_500_000_000L)),
                Arguments.of(DataTypes.TEXT, text("Interval"), "P1Y-2M3DT4H5M6.78S", "P1Y-2M3DT4H5M6.78S"),
                Arguments.of(DataTypes.TEXT, text("ZonedTime"), "24:00:00+02:00", "24:00:00+02:00"),
                Arguments.of(DataTypes.TEXT, int64("MicroTime"), 86_400_000_000L, "24:00:00"),
                Arguments.of(DataTypes.TEXT, int64("MicroTime"), -3_600_500_000L, "-01:00:00.5"),
                Arguments.of(DataTypes.TEXT, Time.SCHEMA, date(3_020_399_000L), "838:59:59"),
                Arguments.of(
                        DataTypes.DURATION,
                        int64("MicroTime"),
                        -3_600_000_000L,
                        CqlDuration.newInstance(0, 0, -3_600_000_000_000L)),
                Arguments.of(DataTypes.BIGINT, int64("MicroTime"), 86_400_000_000L, 86_400_000_000L),
                Arguments.of(DataTypes.DECIMAL, Decimal.schema(2), new BigDecimal("1.50"), new BigDecimal("1.50")),
                Arguments.of(DataTypes.TEXT, int64("MicroTimestamp"), 1L, "1970-01-01T00:00:00.000001Z"));
    }

    @ParameterizedTest
    @MethodSource("logicalTypes")
    void should_take_values_for_what_the_name_of_their_schema_says(
            DataType type, Schema schema, Object value, Object expected) {
        assertThat(convert(type, schema, value)).isEqualTo(expected);
    }

    static Stream<Arguments> plain() {
        return Stream.of(
                Arguments.of(DataTypes.INT, int32("Date"), -1, -1),
                Arguments.of(DataTypes.BIGINT, int64("MicroTimestamp"), 1L, 1L),
                Arguments.of(DataTypes.INT, Date.SCHEMA, date(-86_400_000), -1),
                Arguments.of(DataTypes.INT, Time.SCHEMA, date(5), 5),
                Arguments.of(DataTypes.BIGINT, Timestamp.SCHEMA, date(5), 5L),
                Arguments.of(
                        DataTypes.INT,
                        SchemaBuilder.int32().name("io.debezium.time.Year").build(),
                        2026,
                        2026),
                Arguments.of(
                        DataTypes.INT,
                        SchemaBuilder.int32().name("org.example.Mine").build(),
                        7,
                        7));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void should_read_values_as_their_plain_schema_if_the_column_does_not_take_the_logical_type(
            DataType type, Schema schema, Object value, Object expected) {
        assertThat(convert(type, schema, value)).isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(DataTypes.TIMESTAMP, int64("MicroTimestamp"), 1L),
                Arguments.of(DataTypes.TIMESTAMP, int64("NanoTimestamp"), 1L),
                Arguments.of(DataTypes.TIMESTAMP, text("ZonedTimestamp"), "2026-11-24"),
                Arguments.of(DataTypes.TIME, int64("MicroTime"), -1L),
                Arguments.of(DataTypes.TIMESTAMP, int64("MicroTime"), 1L),
                Arguments.of(DataTypes.TIME, int32("Date"), 1),
                Arguments.of(DataTypes.DURATION, text("Interval"), "P1Y-2D"),
                Arguments.of(DataTypes.TIME, int64("MicroTime"), 86_400_000_000L),
                Arguments.of(DataTypes.TIME, text("ZonedTime"), "10:15:30+02:00"),
                Arguments.of(DataTypes.DURATION, int64("MicroDuration"), Long.MAX_VALUE),
                Arguments.of(DataTypes.DURATION, float64("MicroDuration"), 1.5),
                Arguments.of(DataTypes.DURATION, float64("MicroDuration"), Double.NaN),
                Arguments.of(DataTypes.DURATION, float64("MicroDuration"), Double.POSITIVE_INFINITY),
                Arguments.of(DataTypes.DURATION, float64("NanoDuration"), 0x1p63),
                Arguments.of(DataTypes.DATE, Date.SCHEMA, date(1)),
                Arguments.of(DataTypes.INT, Date.SCHEMA, date(1)),
                Arguments.of(DataTypes.TIME, Time.SCHEMA, date(-1)),
                Arguments.of(DataTypes.TIME, Time.SCHEMA, date(86_400_000)),
                Arguments.of(DataTypes.BLOB, Decimal.schema(2), new BigDecimal("1.50")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void should_refuse_what_has_no_equal(DataType type, Schema schema, Object value) {
        assertThatThrownBy(() -> convert(type, schema, value)).isInstanceOf(DataException.class);
    }

    @Test
    void should_read_a_decimal_that_brings_its_scale() {
        Schema schema = SchemaBuilder.struct()
                .name("io.debezium.data.VariableScaleDecimal")
                .field("scale", Schema.INT32_SCHEMA)
                .field("value", Schema.BYTES_SCHEMA)
                .build();
        Struct value = new Struct(schema).put("scale", 2).put("value", new byte[] {(byte) 0xff});
        assertThat(convert(DataTypes.DECIMAL, schema, value)).isEqualTo(new BigDecimal("-0.01"));
        assertThat(convert(DataTypes.DECIMAL, null, value)).isEqualTo(new BigDecimal("-0.01"));
    }

    @Test
    void should_heed_the_schemas_within_a_value() {
        Schema schema = SchemaBuilder.struct()
                .field("street", Schema.STRING_SCHEMA)
                .field("Since", int32("Date"))
                .build();
        Struct value = new Struct(schema).put("street", "x").put("Since", -1);
        Object expected = ExampleTypes.ADDRESS.newValue("x", null, LocalDate.of(1969, 12, 31));
        assertThat(convert(ExampleTypes.ADDRESS, schema, value)).isEqualTo(expected);
        assertThat(convert(DataTypes.listOf(ExampleTypes.ADDRESS), null, List.of(value)))
                .isEqualTo(List.of(expected));
        Schema times = SchemaBuilder.array(int64("MicroTime")).build();
        assertThat(convert(DataTypes.listOf(DataTypes.TIME), times, List.of(1L)))
                .isEqualTo(List.of(LocalTime.of(0, 0, 0, 1_000)));
    }
}
