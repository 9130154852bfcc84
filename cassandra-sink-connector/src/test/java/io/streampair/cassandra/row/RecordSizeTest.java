// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;

/** Measures the heap that records take, with the bytes that they were read from, as Connect keeps both. */
class RecordSizeTest {
    private static final String[] NAMES = names();
    private static final Schema SCHEMA = schema();

    private static String[] names() {
        String[] names = new String[10];
        for (int i = 0; i < names.length; i++) {
            names[i] = "field_" + i;
        }
        return names;
    }

    private static Schema schema() {
        SchemaBuilder builder = SchemaBuilder.struct();
        for (String name : NAMES) {
            builder.field(name, Schema.STRING_SCHEMA);
        }
        return builder.build();
    }

    private static String text(int number, int length) {
        return Integer.toString(1_000_000 + number).repeat(length / 7 + 1).substring(0, length);
    }

    private static Map<String, Object> map(int number) {
        Map<String, Object> map = new HashMap<>();
        for (String name : NAMES) {
            map.put(name, text(number, 20));
        }
        return map;
    }

    private static Struct struct(int number) {
        Struct struct = new Struct(SCHEMA);
        for (String name : NAMES) {
            struct.put(name, text(number, 20));
        }
        return struct;
    }

    private static List<Long> numbers(int number) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            numbers.add(1_000_000L * number + i);
        }
        return numbers;
    }

    /** Many records, since they share some objects, such as the names of fields. */
    private static void assertSizes(String what, int rawBytes, IntFunction<Object> values) {
        int count = 50;
        Object[] held = new Object[2 * count];
        long counted = 0;
        for (int i = 0; i < count; i++) {
            SinkRecord record = Records.of(null, values.apply(i));
            counted += RecordSize.of(record);
            held[2 * i] = record.value();
            held[2 * i + 1] = new byte[rawBytes];
        }
        long measured = GraphLayout.parseInstance(held).totalSize();
        System.out.printf("%s: %,d bytes are held, %,d counted%n", what, measured / count, counted / count);
        assertThat(counted).as(what).isBetween(measured / 2, measured * 2);
    }

    @Test
    void should_be_near_what_records_take_of_the_heap() {
        assertSizes("long texts", 200_000, number -> text(number, 200_000));
        assertSizes("short texts", 100, number -> text(number, 100));
        assertSizes("maps of ten texts", 350, RecordSizeTest::map);
        assertSizes("Structs of ten texts", 250, RecordSizeTest::struct);
        assertSizes("lists of a thousand numbers", 9_000, RecordSizeTest::numbers);
    }

    @Test
    void should_count_keys_and_headers_and_nothing_for_what_is_missing() {
        SinkRecord record = Records.of("key", "value".getBytes(StandardCharsets.UTF_8));
        long without = RecordSize.of(record);
        record.headers().addBytes("h", new byte[1_000]);
        assertThat(RecordSize.of(record)).isBetween(without + 1_000, without + 1_200);
        assertThat(RecordSize.of(Records.of(null, null))).isZero();
    }

    private static long size(Object value) {
        return RecordSize.of(Records.of(null, value));
    }

    /** An object is 24 bytes, a text also has the bytes that it was read from. */
    @Test
    void should_count_each_kind_of_value() {
        assertThat(size("ten chars!")).isEqualTo(24 + 24 + 20);
        assertThat(size(true)).isEqualTo(24);
        assertThat(size(7)).isEqualTo(24);
        assertThat(size(BigInteger.TWO.pow(80))).isEqualTo(24 + 24 + 10);
        assertThat(size(new BigDecimal(BigInteger.TWO.pow(160), 2))).isEqualTo(24 + 24 + 24 + 20);
        assertThat(size(new byte[100])).isEqualTo(124);
        assertThat(size(ByteBuffer.allocate(100).position(40))).isEqualTo(24 + 24 + 60);
        assertThat(size(new Object())).isEqualTo(24);
        assertThat(size(List.of())).isEqualTo(24);
        assertThat(size(List.of(1, true, "x"))).isEqualTo(24 + 24 + 24 + 50);
        assertThat(size(Map.of("name", 1))).isEqualTo(24 + 56 + 4 + 24);
        assertThat(size(Map.of(5, "x"))).isEqualTo(24 + 56 + 24 + 50);
        assertThat(RecordSize.of(Records.of("x", 1))).isEqualTo(50 + 24);
    }

    @Test
    void should_count_the_fields_of_a_struct() {
        Schema schema = SchemaBuilder.struct()
                .field("number", Schema.INT64_SCHEMA)
                .field("text", Schema.STRING_SCHEMA)
                .field(
                        "inner",
                        SchemaBuilder.struct()
                                .field("flag", Schema.BOOLEAN_SCHEMA)
                                .build())
                .build();
        Struct inner = new Struct(schema.field("inner").schema()).put("flag", true);
        Struct struct = new Struct(schema).put("number", 1L).put("text", "abc").put("inner", inner);
        assertThat(size(struct)).isEqualTo(24 + 24 + 54 + 24 + 24);
    }

    @Test
    void should_count_two_hundred_levels_and_no_more() {
        Object list = "x";
        Object map = "x";
        for (int i = 0; i < 300; i++) {
            list = List.of(list);
            map = Map.of("", map);
        }
        assertThat(size(list)).isEqualTo(200 * 24);
        assertThat(size(map)).isEqualTo(200 * (24 + 56));
        Object keys = Map.of(List.of(List.of()), 1);
        assertThat(size(keys)).isEqualTo(24 + 56 + 24 + 24 + 24);
    }

    @Test
    void should_end_however_deep_a_value_is() {
        Object value = "x";
        for (int i = 0; i < 100_000; i++) {
            value = List.of(value);
        }
        assertThat(RecordSize.of(Records.of(null, value))).isLessThan(10_000);
    }
}
