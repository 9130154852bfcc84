// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Geometries in binary form, big-endian: the byte order, the code of the type, and what it consists of. */
class WktTest {
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;

    private final ByteBuffer bytes = ByteBuffer.allocate(1_000);

    private WktTest geometry(int code) {
        bytes.put((byte) 0).putInt(code);
        return this;
    }

    private WktTest count(int count) {
        bytes.putInt(count);
        return this;
    }

    private WktTest coordinates(double... coordinates) {
        for (double each : coordinates) {
            bytes.putDouble(each);
        }
        return this;
    }

    private String text() {
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return Wkt.of(used);
    }

    /** OGC adds thousands to the code, PostGIS sets bits. */
    @ParameterizedTest
    @CsvSource({
        "1001, POINT Z (1 2 3)",
        "2001, POINT M (1 2 3)",
        "3001, POINT ZM (1 2 3 4)",
        "0x80000001, POINT Z (1 2 3)",
        "0x40000001, POINT M (1 2 3)",
        "0xc0000001, POINT ZM (1 2 3 4)",
    })
    void should_write_the_third_and_fourth_coordinate(String code, String text) {
        assertThat(geometry(Long.decode(code).intValue())
                        .coordinates(1, 2, 3, 4)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void should_write_the_rings_of_a_polygon() {
        geometry(POLYGON)
                .count(2)
                .count(3)
                .coordinates(0, 0, 9, 0, 0, 9)
                .count(1)
                .coordinates(1, 2);
        assertThat(text()).isEqualTo("POLYGON ((0 0, 9 0, 0 9), (1 2))");
    }

    @Test
    void should_write_a_point_without_coordinates() {
        assertThat(geometry(1).coordinates(Double.NaN, Double.NaN).text()).isEqualTo("POINT EMPTY");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 1_000, 4_001})
    void should_refuse_a_type_that_is_not_there(int code) {
        geometry(code).coordinates(1, 2, 3, 4);
        assertThatThrownBy(this::text)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("its type " + code + " is none of POINT, ");
    }

    @Test
    void should_refuse_a_number_of_parts_that_is_negative() {
        geometry(POLYGON).count(-1);
        assertThatThrownBy(this::text)
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("its binary form ends early");
    }

    @Test
    void should_bound_how_deep_collections_are_nested() {
        assertThat(nested(50)).endsWith("(GEOMETRYCOLLECTION EMPTY" + ")".repeat(49));
        bytes.clear();
        assertThatThrownBy(() -> nested(51))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("or it is nested too deeply");
    }

    private String nested(int depth) {
        for (int i = 1; i < depth; i++) {
            geometry(COLLECTION).count(1);
        }
        return geometry(COLLECTION).count(0).text();
    }
}
