// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
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

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void assertSizes(String what, int count, int rawBytes, IntFunction<Object> values) {
        long before = usedHeap();
        List<Object> held = new ArrayList<>();
        long counted = 0;
        for (int i = 0; i < count; i++) {
            SinkRecord record = Records.of(null, values.apply(i));
            counted += RecordSize.of(record);
            held.add(record.value());
            held.add(new byte[rawBytes]);
        }
        long measured = usedHeap() - before;
        System.out.printf("%s: %,d bytes are held, %,d counted%n", what, measured / count, counted / count);
        assertThat(held).hasSize(2 * count);
        assertThat(counted).as(what).isBetween(measured / 2, measured * 2);
    }

    @Test
    void should_be_near_what_records_take_of_the_heap() {
        assertSizes("long texts", 200, 200_000, number -> text(number, 200_000));
        assertSizes("short texts", 20_000, 100, number -> text(number, 100));
        assertSizes("maps of ten texts", 5_000, 350, RecordSizeTest::map);
        assertSizes("Structs of ten texts", 5_000, 250, RecordSizeTest::struct);
        assertSizes("lists of a thousand numbers", 500, 9_000, RecordSizeTest::numbers);
    }

    @Test
    void should_count_keys_and_headers_and_nothing_for_what_is_missing() {
        SinkRecord record = Records.of("key", "value".getBytes(StandardCharsets.UTF_8));
        long without = RecordSize.of(record);
        record.headers().addBytes("h", new byte[1_000]);
        assertThat(RecordSize.of(record)).isBetween(without + 1_000, without + 1_200);
        assertThat(RecordSize.of(Records.of(null, null))).isZero();
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
