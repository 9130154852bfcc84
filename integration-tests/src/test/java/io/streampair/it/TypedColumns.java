// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Timestamp;

/** A column of each type that a Cassandra has. */
final class TypedColumns {
    private static final int SCALE = 10;
    private static final String MEGABYTE = "é🦜".repeat((1 << 20) / 6);

    private final List<TypedColumn> columns = new ArrayList<>();

    /** @param hasVectors whether the Cassandra is 5.0 or later */
    static List<TypedColumn> of(UserDefinedType address, TupleType pair, boolean hasVectors) {
        TypedColumns columns = new TypedColumns();
        columns.addNumbers();
        columns.addTexts();
        columns.addTimes();
        columns.columns.addAll(ComposedColumns.of(address, pair, hasVectors));
        return columns.columns;
    }

    private void add(String name, String type, Schema schema, Sample... samples) {
        columns.add(TypedColumn.of(name, type, schema, samples));
    }

    private void addNumbers() {
        add("boolean_", "boolean", Schema.OPTIONAL_BOOLEAN_SCHEMA, Sample.same(true), Sample.same(false));
        add(
                "tinyint_",
                "tinyint",
                Schema.OPTIONAL_INT8_SCHEMA,
                Sample.same(Byte.MIN_VALUE),
                Sample.same(Byte.MAX_VALUE));
        add(
                "smallint_",
                "smallint",
                Schema.OPTIONAL_INT16_SCHEMA,
                Sample.same(Short.MIN_VALUE),
                Sample.same(Short.MAX_VALUE));
        add(
                "int_",
                "int",
                Schema.OPTIONAL_INT32_SCHEMA,
                Sample.same(Integer.MIN_VALUE),
                Sample.same(Integer.MAX_VALUE),
                Sample.same(0));
        add(
                "bigint_",
                "bigint",
                Schema.OPTIONAL_INT64_SCHEMA,
                Sample.same(Long.MIN_VALUE),
                Sample.same(Long.MAX_VALUE));
        add(
                "varint_",
                "varint",
                Schema.OPTIONAL_STRING_SCHEMA,
                Sample.text(BigInteger.TWO.pow(500)),
                Sample.text(BigInteger.TWO.pow(500).negate()),
                Sample.text(BigInteger.ZERO));
        add(
                "decimal_",
                "decimal",
                Decimal.builder(SCALE).optional(),
                decimal("0.0000000000"),
                decimal("-123456789012345678901234567890123456789012345678901234567890.0123456789"),
                decimal("0.0000000001"));
        add(
                "float_",
                "float",
                Schema.OPTIONAL_FLOAT32_SCHEMA,
                Sample.same(Float.MIN_VALUE),
                Sample.same(-Float.MAX_VALUE),
                Sample.same(0.1f),
                new Sample(Float.NaN, "NaN", Float.NaN),
                new Sample(Float.POSITIVE_INFINITY, "Infinity", Float.POSITIVE_INFINITY));
        add(
                "double_",
                "double",
                Schema.OPTIONAL_FLOAT64_SCHEMA,
                Sample.same(Double.MIN_VALUE),
                Sample.same(-Double.MAX_VALUE),
                new Sample(-0.0, "-0.0", -0.0),
                new Sample(Double.NaN, "NaN", Double.NaN),
                new Sample(Double.NEGATIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY));
    }

    private static Sample decimal(String text) {
        return new Sample(new BigDecimal(text), text, new BigDecimal(text));
    }

    private void addTexts() {
        add("ascii_", "ascii", Schema.OPTIONAL_STRING_SCHEMA, Sample.same(""), Sample.same("\u0001|\\~"));
        add(
                "text_",
                "text",
                Schema.OPTIONAL_STRING_SCHEMA,
                Sample.same(""),
                Sample.same("🦜 naïve\n\"|\\\\N"),
                Sample.same(MEGABYTE));
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        add("blob_", "blob", Schema.OPTIONAL_BYTES_SCHEMA, blob(new byte[0]), blob(everyByte));
        UUID random = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
        add("uuid_", "uuid", Schema.OPTIONAL_STRING_SCHEMA, Sample.text(new UUID(0, 0)), Sample.text(random));
        add(
                "timeuuid_",
                "timeuuid",
                Schema.OPTIONAL_STRING_SCHEMA,
                Sample.text(UUID.fromString("00000000-0000-1000-8080-808080808080")),
                Sample.text(UUID.fromString("ffffffff-ffff-1fff-bf7f-7f7f7f7f7f7f")));
        add("inet_", "inet", Schema.OPTIONAL_STRING_SCHEMA, inet("255.255.255.255"), inet("2001:db8::1"), inet("::"));
    }

    private static Sample blob(byte[] bytes) {
        return new Sample(ByteBuffer.wrap(bytes), Base64.getEncoder().encodeToString(bytes), bytes);
    }

    private static Sample inet(String text) {
        try {
            return new Sample(InetAddress.getByName(text), text, text);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void addTimes() {
        add(
                "date_",
                "date",
                Date.builder().optional(),
                date(LocalDate.ofEpochDay(Integer.MIN_VALUE)),
                date(LocalDate.ofEpochDay(Integer.MAX_VALUE)),
                date(LocalDate.of(-43, 3, 15)));
        add(
                "time_",
                "time",
                SchemaBuilder.int64().name("io.debezium.time.NanoTime").optional(),
                time(LocalTime.MIDNIGHT),
                time(LocalTime.MAX),
                time(LocalTime.of(10, 15, 30, 1)));
        add(
                "timestamp_",
                "timestamp",
                Timestamp.builder().optional(),
                timestamp(Long.MIN_VALUE),
                timestamp(Long.MAX_VALUE),
                timestamp(-1));
        add(
                "debezium",
                "timestamp",
                SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").optional(),
                debezium("2026-11-24T10:15:30.123Z"),
                debezium("-0043-03-15T00:00:00.001Z"));
        add(
                "duration_",
                "duration",
                Schema.OPTIONAL_STRING_SCHEMA,
                Sample.text(CqlDuration.newInstance(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE)),
                Sample.text(CqlDuration.newInstance(-1, -2, -3)),
                new Sample(CqlDuration.newInstance(0, 0, 0), "PT0S", "PT0S"));
    }

    private static Sample date(LocalDate date) {
        return new Sample(
                date, date.toString(), java.util.Date.from(Instant.ofEpochSecond(date.toEpochDay() * 86_400)));
    }

    private static Sample time(LocalTime time) {
        return new Sample(time, time.toString(), time.toNanoOfDay());
    }

    private static Sample debezium(String text) {
        Instant instant = Instant.parse(text);
        return new Sample(instant, text, instant.toEpochMilli() * 1_000);
    }

    private static Sample timestamp(long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        return new Sample(instant, instant.toString(), java.util.Date.from(instant));
    }

    static TupleType pair() {
        return DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT);
    }
}
