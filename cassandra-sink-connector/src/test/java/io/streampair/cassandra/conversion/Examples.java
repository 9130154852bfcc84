// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** At least one example for each CQL type and kind of value, and many that are refused. */
final class Examples {
    private static final UUID RANDOM = UUID.fromString("123e4567-e89b-42d3-a456-426614174000");
    private static final UUID TIMED = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final byte[] RANDOM_BYTES = bytes(RANDOM);
    private static final byte[] NO_UTF8 = {(byte) 0xc3};
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalTime TIME = LocalTime.of(10, 15, 30, 1);
    private static final CqlDuration DURATION = CqlDuration.newInstance(1, 2, 3);

    private final List<Example> all = new ArrayList<>();

    static List<Example> all() {
        Examples examples = new Examples();
        examples.wholeNumbers();
        examples.otherNumbers();
        examples.texts();
        examples.binaries();
        examples.times();
        examples.collections();
        examples.structured();
        return examples.all;
    }

    private void take(DataType type, ValueKind source, Object value, Object expected) {
        all.add(new Example(type, source, schema(value), value, expected));
    }

    private void refuse(DataType type, ValueKind source, Object... values) {
        for (Object value : values) {
            all.add(new Example(type, source, schema(value), value, null));
        }
    }

    private static Schema schema(Object value) {
        return value instanceof Struct struct ? struct.schema() : null;
    }

    private void wholeNumbers() {
        Map<DataType, Object> fives = Map.of(
                DataTypes.TINYINT,
                (byte) 5,
                DataTypes.SMALLINT,
                (short) 5,
                DataTypes.INT,
                5,
                DataTypes.BIGINT,
                5L,
                DataTypes.COUNTER,
                5L,
                DataTypes.VARINT,
                BigInteger.valueOf(5));
        fives.forEach((type, five) -> {
            for (Object number : List.of((byte) 5, (short) 5, 5, 5L, BigInteger.valueOf(5))) {
                take(type, ValueKind.INTEGER, number, five);
            }
            take(type, ValueKind.FLOAT, 5.0, five);
            take(type, ValueKind.FLOAT, 5f, five);
            take(type, ValueKind.DECIMAL, new BigDecimal("5.00"), five);
            take(type, ValueKind.TEXT, " 5 ", five);
            refuse(type, ValueKind.FLOAT, 5.5, Double.NaN, Float.POSITIVE_INFINITY);
            refuse(type, ValueKind.DECIMAL, new BigDecimal("5.5"), new BigDecimal("1e100000"));
            refuse(type, ValueKind.TEXT, "", "five", "5.0", "0x5", "9".repeat(10_001));
            if (!type.equals(DataTypes.VARINT)) {
                refuse(type, ValueKind.INTEGER, BigInteger.ONE.shiftLeft(64));
            }
        });
    }

    private void otherNumbers() {
        take(DataTypes.DECIMAL, ValueKind.INTEGER, 5L, new BigDecimal("5"));
        take(DataTypes.DECIMAL, ValueKind.FLOAT, 0.1, new BigDecimal("0.1"));
        take(DataTypes.DECIMAL, ValueKind.DECIMAL, new BigDecimal("1.50"), new BigDecimal("1.50"));
        take(DataTypes.DECIMAL, ValueKind.TEXT, "15e-1", new BigDecimal("1.5"));
        refuse(DataTypes.DECIMAL, ValueKind.FLOAT, Double.NaN);
        refuse(DataTypes.DECIMAL, ValueKind.TEXT, "", "1,5", "1".repeat(10_001));
        take(DataTypes.DOUBLE, ValueKind.INTEGER, 1L << 53, 9007199254740992.0);
        take(DataTypes.DOUBLE, ValueKind.FLOAT, Double.MIN_VALUE, Double.MIN_VALUE);
        take(DataTypes.DOUBLE, ValueKind.DECIMAL, new BigDecimal("0.1"), 0.1);
        take(DataTypes.DOUBLE, ValueKind.TEXT, "-Infinity", Double.NEGATIVE_INFINITY);
        take(DataTypes.DOUBLE, ValueKind.TEXT, "-0.0", -0.0);
        refuse(DataTypes.DOUBLE, ValueKind.INTEGER, (1L << 53) + 1);
        refuse(DataTypes.DOUBLE, ValueKind.DECIMAL, new BigDecimal("1e309"), new BigDecimal("1e-400"));
        refuse(DataTypes.DOUBLE, ValueKind.TEXT, "", "1f", "0x1p3", "1e309", "1e-400");
        take(DataTypes.FLOAT, ValueKind.INTEGER, 1 << 24, 16777216f);
        take(DataTypes.FLOAT, ValueKind.FLOAT, 0.1, 0.1f);
        take(DataTypes.FLOAT, ValueKind.DECIMAL, new BigDecimal("0.1"), 0.1f);
        take(DataTypes.FLOAT, ValueKind.TEXT, "NaN", Float.NaN);
        refuse(DataTypes.FLOAT, ValueKind.INTEGER, (1 << 24) + 1);
        refuse(DataTypes.FLOAT, ValueKind.FLOAT, 1e39, 1e-60);
        refuse(DataTypes.FLOAT, ValueKind.DECIMAL, new BigDecimal("1e39"));
        refuse(DataTypes.FLOAT, ValueKind.TEXT, "1e39");
        take(DataTypes.BOOLEAN, ValueKind.BOOLEAN, true, true);
        take(DataTypes.BOOLEAN, ValueKind.INTEGER, 0, false);
        take(DataTypes.BOOLEAN, ValueKind.TEXT, "TRUE", true);
        refuse(
                DataTypes.BOOLEAN,
                ValueKind.INTEGER,
                2,
                -1,
                BigInteger.ONE.shiftLeft(64).add(BigInteger.ONE));
        refuse(DataTypes.BOOLEAN, ValueKind.TEXT, "yes", "");
    }

    private void texts() {
        for (DataType type : List.of(DataTypes.TEXT, DataTypes.ASCII)) {
            take(type, ValueKind.BOOLEAN, true, "true");
            take(type, ValueKind.INTEGER, -5L, "-5");
            take(type, ValueKind.FLOAT, 1.5, "1.5");
            take(type, ValueKind.DECIMAL, new BigDecimal("1.50"), "1.50");
            take(type, ValueKind.TEXT, "", "");
            take(type, ValueKind.BYTES, new byte[] {'a'}, "a");
            take(type, ValueKind.DATE, DAY, "2026-11-24");
            take(type, ValueKind.TIME, TIME, "10:15:30.000000001");
            take(type, ValueKind.TIMESTAMP, NOON, "2026-11-24T12:00:00Z");
            take(type, ValueKind.DURATION, DURATION, "1mo2d3ns");
            take(type, ValueKind.LIST, List.of(1, "a"), "[1,\"a\"]");
            take(type, ValueKind.MAP, Map.of("a", true), "{\"a\":true}");
            take(type, ValueKind.STRUCT, address("x", 1L), "{\"street\":\"x\",\"ZIP\":1,\"other\":null}");
            refuse(type, ValueKind.BYTES, NO_UTF8);
            refuse(type, ValueKind.MAP, Map.of(List.of(), 1));
        }
        take(DataTypes.TEXT, ValueKind.TEXT, "naïve 🦜", "naïve 🦜");
        take(DataTypes.TEXT, ValueKind.BYTES, ByteBuffer.wrap(new byte[] {(byte) 0xc3, (byte) 0xa9}), "é");
        refuse(DataTypes.TEXT, ValueKind.TEXT, "\ud83e", "\udd9c\ud83e", "a\ud83eb");
        refuse(DataTypes.ASCII, ValueKind.TEXT, "é", "🦜");
        refuse(DataTypes.ASCII, ValueKind.BYTES, new byte[] {(byte) 0xc3, (byte) 0xa9});
        refuse(DataTypes.ASCII, ValueKind.LIST, List.of("é"));
    }

    private void binaries() {
        take(DataTypes.BLOB, ValueKind.BYTES, new byte[] {1, 2}, ByteBuffer.wrap(new byte[] {1, 2}));
        take(DataTypes.BLOB, ValueKind.TEXT, "AQI=", ByteBuffer.wrap(new byte[] {1, 2}));
        take(DataTypes.BLOB, ValueKind.TEXT, "0x0102", ByteBuffer.wrap(new byte[] {1, 2}));
        refuse(DataTypes.BLOB, ValueKind.TEXT, "0xcafe00", "0x010");
        refuse(DataTypes.BLOB, ValueKind.TEXT, "A", "ä", "01020");
        take(DataTypes.UUID, ValueKind.TEXT, RANDOM.toString(), RANDOM);
        take(DataTypes.UUID, ValueKind.BYTES, RANDOM_BYTES, RANDOM);
        refuse(DataTypes.UUID, ValueKind.TEXT, "", "1-1-1-1-1");
        refuse(DataTypes.UUID, ValueKind.BYTES, new byte[15]);
        take(DataTypes.TIMEUUID, ValueKind.TEXT, TIMED.toString(), TIMED);
        take(DataTypes.TIMEUUID, ValueKind.BYTES, bytes(TIMED), TIMED);
        refuse(DataTypes.TIMEUUID, ValueKind.TEXT, RANDOM.toString());
        refuse(DataTypes.TIMEUUID, ValueKind.BYTES, RANDOM_BYTES, new byte[0]);
        take(DataTypes.INET, ValueKind.TEXT, "127.0.0.1", InetAddress.getLoopbackAddress());
        take(DataTypes.INET, ValueKind.BYTES, new byte[] {127, 0, 0, 1}, InetAddress.getLoopbackAddress());
        refuse(DataTypes.INET, ValueKind.TEXT, "localhost", "1.2");
        refuse(DataTypes.INET, ValueKind.BYTES, new byte[5]);
    }

    private void times() {
        take(DataTypes.TIMESTAMP, ValueKind.INTEGER, NOON.toEpochMilli(), NOON);
        take(DataTypes.TIMESTAMP, ValueKind.FLOAT, 1e3, Instant.ofEpochSecond(1));
        take(DataTypes.TIMESTAMP, ValueKind.DECIMAL, new BigDecimal("1000.0"), Instant.ofEpochSecond(1));
        take(DataTypes.TIMESTAMP, ValueKind.TEXT, "2026-11-24T13:00+01:00", NOON);
        take(DataTypes.TIMESTAMP, ValueKind.DATE, DAY, Instant.parse("2026-11-24T00:00:00Z"));
        take(DataTypes.TIMESTAMP, ValueKind.TIMESTAMP, NOON, NOON);
        refuse(DataTypes.TIMESTAMP, ValueKind.INTEGER, BigInteger.ONE.shiftLeft(64));
        refuse(DataTypes.TIMESTAMP, ValueKind.FLOAT, 0.5, Double.NaN);
        refuse(DataTypes.TIMESTAMP, ValueKind.DECIMAL, new BigDecimal("0.5"), new BigDecimal("1e30"));
        refuse(
                DataTypes.TIMESTAMP,
                ValueKind.TEXT,
                "",
                "now",
                "2026-11-24T12:00:00.0001Z",
                "2018-02-30T10:00:00Z",
                "2018-01-01T24:00:00Z");
        refuse(DataTypes.TIMESTAMP, ValueKind.TIMESTAMP, NOON.plusNanos(1), Instant.MAX);
        take(DataTypes.DATE, ValueKind.INTEGER, -1, LocalDate.of(1969, 12, 31));
        take(DataTypes.DATE, ValueKind.TEXT, "2026-11-24", DAY);
        take(DataTypes.DATE, ValueKind.DATE, DAY, DAY);
        take(DataTypes.DATE, ValueKind.TIMESTAMP, Instant.parse("2026-11-24T00:00:00Z"), DAY);
        refuse(DataTypes.DATE, ValueKind.INTEGER, 1L << 31, BigInteger.ONE.shiftLeft(64));
        refuse(DataTypes.DATE, ValueKind.TEXT, "24.11.2026", "9999999999", "+999999999-01-01");
        refuse(DataTypes.DATE, ValueKind.DATE, LocalDate.MAX);
        refuse(DataTypes.DATE, ValueKind.TIMESTAMP, NOON);
        take(DataTypes.TIME, ValueKind.INTEGER, 1L, LocalTime.of(0, 0, 0, 1));
        take(DataTypes.TIME, ValueKind.TEXT, "10:15:30.000000001", TIME);
        take(DataTypes.TIME, ValueKind.TIME, TIME, TIME);
        take(DataTypes.TIME, ValueKind.TIMESTAMP, Instant.EPOCH, LocalTime.MIDNIGHT);
        refuse(DataTypes.TIME, ValueKind.INTEGER, -1, 86_400_000_000_000L);
        refuse(DataTypes.TIME, ValueKind.TEXT, "24:00", "10:15:30Z");
        refuse(DataTypes.TIME, ValueKind.TIMESTAMP, NOON);
        take(DataTypes.DURATION, ValueKind.TEXT, "1mo2d3ns", DURATION);
        take(DataTypes.DURATION, ValueKind.TEXT, "P1MT3S", CqlDuration.newInstance(1, 0, 3_000_000_000L));
        take(DataTypes.DURATION, ValueKind.DURATION, DURATION, DURATION);
        take(DataTypes.DURATION, ValueKind.TIME, TIME, CqlDuration.newInstance(0, 0, TIME.toNanoOfDay()));
        take(DataTypes.DURATION, ValueKind.TEXT, "P-1MT-3.5S", CqlDuration.newInstance(-1, 0, -3_500_000_000L));
        refuse(DataTypes.DURATION, ValueKind.TEXT, "1 month", "9999999999y", "P1MT-3S", "P", "PT", "P1");
    }

    private void collections() {
        take(ExampleTypes.INTS, ValueKind.LIST, List.of(1L, "2", 1.0), List.of(1, 2, 1));
        take(ExampleTypes.INTS, ValueKind.TEXT, "[1,2]", List.of(1, 2));
        refuse(ExampleTypes.INTS, ValueKind.LIST, List.of("x"), java.util.Arrays.asList(1, null));
        refuse(ExampleTypes.INTS, ValueKind.TEXT, "", "{}", "[", "[1] 2", "[null]");
        take(ExampleTypes.TEXTS, ValueKind.LIST, List.of("a", "a"), Set.of("a"));
        take(ExampleTypes.TEXTS, ValueKind.TEXT, "[\"a\"]", Set.of("a"));
        take(ExampleTypes.COUNTS, ValueKind.MAP, Map.of("a", 1L), Map.of("a", 1));
        take(ExampleTypes.COUNTS, ValueKind.STRUCT, point(1, null), Map.of("x", 1));
        take(ExampleTypes.COUNTS, ValueKind.LIST, List.of(List.of("a", 1)), Map.of("a", 1));
        take(ExampleTypes.COUNTS, ValueKind.TEXT, "{\"a\":1}", Map.of("a", 1));
        refuse(ExampleTypes.COUNTS, ValueKind.MAP, Map.of("a", "x"), Map.of(1, 1, "1", 1));
        refuse(ExampleTypes.COUNTS, ValueKind.LIST, List.of("a"), List.of(List.of(1)));
        refuse(ExampleTypes.COUNTS, ValueKind.TEXT, "[]", "{\"a\":null}", "{\"a\":1,\"a\":2}");
        take(ExampleTypes.POINT, ValueKind.LIST, List.of(1, 0.5, "2"), CqlVector.newInstance(1f, 0.5f, 2f));
        take(ExampleTypes.POINT, ValueKind.TEXT, "[1,2,3]", CqlVector.newInstance(1f, 2f, 3f));
        refuse(ExampleTypes.POINT, ValueKind.LIST, List.of(1, 2), List.of(1, 2, "x"));
        refuse(ExampleTypes.POINT, ValueKind.TEXT, "[1,2]");
    }

    private void structured() {
        Object pair = ExampleTypes.PAIR.newValue(1, "a");
        take(ExampleTypes.PAIR, ValueKind.LIST, List.of(1L, "a"), pair);
        take(ExampleTypes.PAIR, ValueKind.STRUCT, point(1, 2), ExampleTypes.PAIR.newValue(1, "2"));
        take(ExampleTypes.PAIR, ValueKind.TEXT, "[1,null]", ExampleTypes.PAIR.newValue(1, null));
        refuse(ExampleTypes.PAIR, ValueKind.LIST, List.of(1), List.of("x", "a"));
        refuse(ExampleTypes.PAIR, ValueKind.STRUCT, address("x", 1L));
        Object partly = ExampleTypes.ADDRESS.newValue("x", 1, null);
        take(ExampleTypes.ADDRESS, ValueKind.MAP, Map.of("street", "x", "ZIP", 1L, "other", 2), partly);
        take(ExampleTypes.ADDRESS, ValueKind.STRUCT, address("x", 1L), partly);
        take(ExampleTypes.ADDRESS, ValueKind.TEXT, "{\"street\":\"x\",\"zip\":1}", partly);
        refuse(ExampleTypes.ADDRESS, ValueKind.MAP, Map.of("town", "x"), Map.of("zip", "x"));
        refuse(ExampleTypes.ADDRESS, ValueKind.STRUCT, point(1, 2));
        refuse(ExampleTypes.ADDRESS, ValueKind.TEXT, "x", "[]");
    }

    static Struct address(String street, Long zip) {
        Schema schema = SchemaBuilder.struct()
                .field("street", Schema.STRING_SCHEMA)
                .field("ZIP", Schema.INT64_SCHEMA)
                .field("other", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        return new Struct(schema).put("street", street).put("ZIP", zip);
    }

    static Struct point(Integer x, Integer y) {
        Schema schema = SchemaBuilder.struct()
                .field("x", Schema.OPTIONAL_INT32_SCHEMA)
                .field("y", Schema.OPTIONAL_INT32_SCHEMA)
                .build();
        return new Struct(schema).put("x", x).put("y", y);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
