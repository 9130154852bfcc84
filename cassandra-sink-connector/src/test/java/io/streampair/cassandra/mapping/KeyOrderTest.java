// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
    private static final Schema SCHEMA = SchemaBuilder.struct()
            .field("id", Schema.BYTES_SCHEMA)
            .field("n", SchemaBuilder.int32().optional().defaultValue(7).build())
            .build();

    private static void assertEqual(Object one, Object other) {
        assertThat(KeyOrder.bytes(one)).isEqualTo(KeyOrder.bytes(other));
    }

    private static void assertDifferent(Object one, Object other) {
        assertThat(KeyOrder.bytes(one)).isNotEqualTo(KeyOrder.bytes(other));
    }

    private static Struct struct(Object id) {
        return new Struct(SCHEMA).put("id", id);
    }

    @Test
    void should_be_equal_for_equal_keys_made_of_other_objects() {
        assertEqual(struct(new byte[] {1, 2}), struct(new byte[] {1, 2}));
        assertEqual(struct(new byte[] {1, 2}), struct(ByteBuffer.wrap(new byte[] {1, 2})));
        assertEqual(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {0, 1, 2}, 1, 2));
        assertEqual(List.of(new byte[] {1}), List.of(new byte[] {1}));
        assertEqual("text", "te" + "xt");
        Map<String, Object> sorted = new LinkedHashMap<>(Map.of("a", 1));
        sorted.put("b", new byte[] {1});
        Map<String, Object> reversed = new LinkedHashMap<>(Map.of("b", new byte[] {1}));
        reversed.put("a", 1);
        assertEqual(sorted, reversed);
    }

    @Test
    void should_tell_keys_apart() {
        assertDifferent(struct(new byte[] {1, 2}), struct(new byte[] {1, 3}));
        assertDifferent(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {1, 3}));
        assertDifferent(List.of("a", "b"), List.of("ab"));
        assertDifferent(List.of("a"), List.of("b"));
        assertDifferent(Map.of("a", 1), Map.of("a", 2));
        assertDifferent(Map.of("a", 1), Map.of("b", 1));
        assertDifferent(Map.of("a", Map.of("b", 1)), Map.of("a", Map.of("b", 2)));
        assertDifferent(7, 8);
    }
}
