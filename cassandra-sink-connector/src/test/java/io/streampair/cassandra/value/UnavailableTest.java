// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class UnavailableTest {
    private static final String TEXT = "__debezium_unavailable_value";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    private final Unavailable unavailable = new Unavailable(TEXT);

    private static List<Object> numbers(boolean isLong) {
        List<Object> numbers = new ArrayList<>();
        for (byte each : BYTES) {
            numbers.add(isLong ? (Object) (long) each : (Object) (int) each);
        }
        return numbers;
    }

    private static Struct point(double x, double y) {
        Schema schema = SchemaBuilder.struct()
                .name("io.debezium.data.geometry.Point")
                .field("x", Schema.FLOAT64_SCHEMA)
                .field("y", Schema.FLOAT64_SCHEMA)
                .build();
        return new Struct(schema).put("x", x).put("y", y);
    }

    private static Struct geometry(String hex) {
        Schema schema = SchemaBuilder.struct()
                .name("io.debezium.data.geometry.Geometry")
                .field("wkb", Schema.BYTES_SCHEMA)
                .build();
        return new Struct(schema).put("wkb", HexFormat.of().parseHex(hex));
    }

    @Test
    void should_recognise_what_debezium_makes_of_the_placeholder_in_columns_of_each_type() {
        for (Object field : List.of(
                TEXT,
                BYTES,
                ByteBuffer.wrap(BYTES),
                "X19kZWJleml1bV91bmF2YWlsYWJsZV92YWx1ZQ==",
                HexFormat.of().formatHex(BYTES),
                "{\"" + TEXT + "\":\"" + TEXT + "\"}",
                Map.of(TEXT, TEXT),
                List.of(TEXT),
                List.of(BYTES),
                List.of(ByteBuffer.wrap(BYTES)),
                List.of(UUID.nameUUIDFromBytes(BYTES).toString()),
                numbers(false),
                numbers(true),
                point(-99_999_999, -99_999_999),
                geometry("0101000020E6100000000000FC83D797C1000000FC83D797C1"),
                geometry("0101000020E61000000C21E7FDFF7F66401842CEFBFF7F5640"))) {
            assertThat(unavailable.is(field)).as("%s", field).isTrue();
        }
    }

    @Test
    void should_take_everything_else_for_what_it_is() {
        for (Object field : List.of(
                "",
                TEXT + " ",
                5,
                true,
                new byte[] {1},
                List.of(),
                List.of(TEXT, TEXT),
                List.of(1),
                Map.of(),
                Map.of("a", TEXT),
                numbers(true).subList(1, BYTES.length),
                point(-99_999_999, 0),
                geometry("0101"))) {
            assertThat(unavailable.is(field)).as("%s", field).isFalse();
        }
        assertThat(unavailable.is(null)).isFalse();
        assertThat(unavailable.is(FieldReader.MISSING)).isFalse();
    }
}
