// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values with a logical type of Debezium that is no time and no decimal. */
class DebeziumDataTest {
    private static final Schema YEAR =
            SchemaBuilder.int32().name("io.debezium.time.Year").build();

    private static Object convert(DataType type, Schema schema, Object value) {
        return Converters.conversions(type, ConversionOptions.DEFAULT)
                .from(schema)
                .convert(value);
    }

    private static Schema data(SchemaBuilder type, String name) {
        return type.name("io.debezium.data." + name).build();
    }

    static Stream<Arguments> data() {
        Schema set = data(SchemaBuilder.string(), "EnumSet");
        Schema bits = data(SchemaBuilder.bytes(), "Bits");
        Schema doubles = data(SchemaBuilder.array(Schema.FLOAT64_SCHEMA), "DoubleVector");
        byte[] five = {5, 1};
        return Stream.of(
                Arguments.of(DataTypes.setOf(DataTypes.TEXT), set, "a,b", Set.of("a", "b")),
                Arguments.of(DataTypes.listOf(DataTypes.TEXT), set, "", List.of()),
                Arguments.of(DataTypes.TEXT, set, "a,b", "a,b"),
                Arguments.of(DataTypes.INT, bits, five, 261),
                Arguments.of(DataTypes.VARINT, bits, ByteBuffer.wrap(five), BigInteger.valueOf(261)),
                Arguments.of(
                        DataTypes.VARINT, bits, new byte[] {0, 0, 0, 0, 0, 0, 0, -128}, BigInteger.ONE.shiftLeft(63)),
                Arguments.of(DataTypes.BLOB, bits, five, ByteBuffer.wrap(five)),
                Arguments.of(DataTypes.TEXT, data(SchemaBuilder.string(), "Ltree"), "a.b", "a.b"),
                Arguments.of(DataTypes.TEXT, data(SchemaBuilder.string(), "Tsvector"), "'a':1", "'a':1"),
                Arguments.of(
                        DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT),
                        data(SchemaBuilder.string(), "Json"),
                        "{\"a\":1}",
                        Map.of("a", 1)),
                Arguments.of(
                        DataTypes.vectorOf(DataTypes.FLOAT, 2),
                        doubles,
                        List.of(1.0, 0.5),
                        CqlVector.newInstance(1f, 0.5f)));
    }

    @ParameterizedTest
    @MethodSource("data")
    void should_take_what_debezium_has_beside_times(DataType type, Schema schema, Object value, Object expected) {
        assertThat(convert(type, schema, value)).isEqualTo(expected);
    }

    @Test
    void should_not_take_a_year_for_a_number_of_days() {
        assertThat(convert(DataTypes.TEXT, YEAR, 2026)).isEqualTo("2026");
        assertThatThrownBy(() -> convert(DataTypes.DATE, YEAR, 2026)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> convert(DataTypes.TIMESTAMP, YEAR, 2026)).isInstanceOf(DataException.class);
    }

    @Test
    void should_spread_a_sparse_vector() {
        Schema schema = data(
                SchemaBuilder.struct()
                        .field("dimensions", Schema.INT16_SCHEMA)
                        .field(
                                "vector",
                                SchemaBuilder.map(Schema.INT16_SCHEMA, Schema.FLOAT64_SCHEMA)
                                        .build()),
                "SparseVector");
        Struct value = new Struct(schema).put("dimensions", (short) 3).put("vector", Map.of((short) 2, 0.5));
        assertThat(convert(DataTypes.vectorOf(DataTypes.DOUBLE, 3), schema, value))
                .isEqualTo(CqlVector.newInstance(0.0, 0.5, 0.0));
        assertThat(convert(DataTypes.mapOf(DataTypes.INT, DataTypes.DOUBLE), schema, value))
                .isEqualTo(Map.of(2, 0.5));
        assertThat(convert(DataTypes.TEXT, schema, value)).isEqualTo("{\"dimensions\":3,\"vector\":{\"2\":0.5}}");
        Struct full =
                new Struct(schema).put("dimensions", (short) 2).put("vector", Map.of((short) 1, 1.0, (short) 2, 2.0));
        assertThat(convert(DataTypes.vectorOf(DataTypes.DOUBLE, 2), schema, full))
                .isEqualTo(CqlVector.newInstance(1.0, 2.0));
        for (short index : new short[] {0, 2}) {
            Struct beyond = new Struct(schema).put("dimensions", (short) 1).put("vector", Map.of(index, 0.5));
            assertThatThrownBy(() -> convert(DataTypes.vectorOf(DataTypes.DOUBLE, 1), schema, beyond))
                    .isInstanceOf(DataException.class)
                    .hasMessage("a sparse vector of 1 has a number at index " + index);
        }
    }

    private static final Schema GEOMETRY = data(
            SchemaBuilder.struct().field("wkb", Schema.BYTES_SCHEMA).field("srid", Schema.OPTIONAL_INT32_SCHEMA),
            "geometry.Geometry");

    private static Object text(String hex) {
        return convert(DataTypes.TEXT, GEOMETRY, geometry(hex));
    }

    private static Struct geometry(String hex) {
        return new Struct(GEOMETRY).put("wkb", HexFormat.of().parseHex(hex));
    }

    @Test
    void should_write_a_geometry_as_text_or_its_bytes() {
        String point = "0101000000000000000000f03f00000000000004c0";
        assertThat(text(point)).isEqualTo("POINT (1 -2.5)");
        assertThat(convert(DataTypes.BLOB, GEOMETRY, geometry(point)))
                .isEqualTo(ByteBuffer.wrap(HexFormat.of().parseHex(point)));
        assertThat(text("0101000020e6100000000000000000f03f0000000000000040")).isEqualTo("POINT (1 2)");
        assertThat(text("00000003e93ff000000000000040000000000000004008000000000000"))
                .isEqualTo("POINT Z (1 2 3)");
        assertThat(text("0102000000020000000000000000000000000000000000f03f00000000000000400000000000000840"))
                .isEqualTo("LINESTRING (0 1, 2 3)");
        assertThat(text("010300000000000000")).isEqualTo("POLYGON EMPTY");
        assertThat(text("0104000000010000000101000000000000000000f03f0000000000000040"))
                .isEqualTo("MULTIPOINT ((1 2))");
        assertThat(text("0107000000010000000101000000000000000000f03f0000000000000040"))
                .isEqualTo("GEOMETRYCOLLECTION (POINT (1 2))");
        for (String bad : List.of("", "01", "0102000000ffffff7f", "0163000000", "0101000000")) {
            assertThatThrownBy(() -> text(bad)).as(bad).isInstanceOf(DataException.class);
        }
    }

    @Test
    void should_take_the_fields_of_a_point() {
        Schema schema = data(
                SchemaBuilder.struct().field("x", Schema.FLOAT64_SCHEMA).field("y", Schema.FLOAT64_SCHEMA),
                "geometry.Point");
        Struct value = new Struct(schema).put("x", 1.5).put("y", 2.0);
        assertThat(convert(DataTypes.TEXT, schema, value)).isEqualTo("POINT (1.5 2)");
        assertThat(convert(DataTypes.mapOf(DataTypes.TEXT, DataTypes.DOUBLE), schema, value))
                .isEqualTo(Map.of("x", 1.5, "y", 2.0));
    }

    @Test
    void should_refuse_structs_that_lack_what_they_consist_of() {
        Schema point = data(
                SchemaBuilder.struct()
                        .field("x", Schema.OPTIONAL_FLOAT64_SCHEMA)
                        .field("y", Schema.OPTIONAL_FLOAT64_SCHEMA),
                "geometry.Point");
        assertThatThrownBy(() -> convert(DataTypes.TEXT, point, new Struct(point).put("x", 1.5)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must have the field wkb, or x and y");
        Schema numbers = SchemaBuilder.map(Schema.INT16_SCHEMA, Schema.OPTIONAL_FLOAT64_SCHEMA)
                .optional()
                .build();
        Schema vector = data(
                SchemaBuilder.struct()
                        .field("dimensions", Schema.OPTIONAL_INT16_SCHEMA)
                        .field("vector", numbers),
                "SparseVector");
        Struct whole = new Struct(vector).put("dimensions", (short) 2);
        for (Struct bad : List.of(
                new Struct(vector),
                whole,
                new Struct(vector).put("vector", Map.of((short) 1, 1.0)),
                new Struct(vector)
                        .put("dimensions", (short) 2)
                        .put("vector", java.util.Collections.singletonMap((short) 1, null)))) {
            assertThatThrownBy(() -> convert(DataTypes.listOf(DataTypes.DOUBLE), vector, bad))
                    .as(bad.toString())
                    .isInstanceOf(DataException.class);
        }
        assertThatThrownBy(() -> convert(DataTypes.mapOf(DataTypes.INT, DataTypes.DOUBLE), vector, whole))
                .isInstanceOf(DataException.class);
    }
}
