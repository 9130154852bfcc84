// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NumberConvertersTest {
    private static final BigInteger TWO_TO_70 = BigInteger.ONE.shiftLeft(70);

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(DataTypes.TINYINT, 127L, (byte) 127),
                Arguments.of(DataTypes.TINYINT, "-128", (byte) -128),
                Arguments.of(DataTypes.SMALLINT, 32_767, (short) 32_767),
                Arguments.of(DataTypes.SMALLINT, (byte) -1, (short) -1),
                Arguments.of(DataTypes.INT, 2_147_483_647L, Integer.MAX_VALUE),
                Arguments.of(DataTypes.INT, " -2147483648 ", Integer.MIN_VALUE),
                Arguments.of(DataTypes.INT, 3.0, 3),
                Arguments.of(DataTypes.INT, new BigDecimal("1E+3"), 1000),
                Arguments.of(DataTypes.BIGINT, Long.MAX_VALUE, Long.MAX_VALUE),
                Arguments.of(DataTypes.BIGINT, BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                Arguments.of(DataTypes.BIGINT, 4f, 4L),
                Arguments.of(DataTypes.VARINT, 5, BigInteger.valueOf(5)),
                Arguments.of(DataTypes.VARINT, "1180591620717411303424", TWO_TO_70),
                Arguments.of(DataTypes.VARINT, new BigDecimal("2.00"), BigInteger.TWO),
                Arguments.of(DataTypes.DECIMAL, "1.50", new BigDecimal("1.50")),
                Arguments.of(DataTypes.DECIMAL, 0.1, new BigDecimal("0.1")),
                Arguments.of(DataTypes.DECIMAL, 0.1f, new BigDecimal("0.1")),
                Arguments.of(DataTypes.DECIMAL, 7L, new BigDecimal("7")),
                Arguments.of(DataTypes.DECIMAL, TWO_TO_70, new BigDecimal(TWO_TO_70)),
                Arguments.of(DataTypes.DOUBLE, 0.1, 0.1),
                Arguments.of(DataTypes.DOUBLE, "0.1", 0.1),
                Arguments.of(DataTypes.DOUBLE, "-Infinity", Double.NEGATIVE_INFINITY),
                Arguments.of(DataTypes.DOUBLE, new BigDecimal("0.1"), 0.1),
                Arguments.of(DataTypes.DOUBLE, 1L << 53, 9007199254740992.0),
                Arguments.of(DataTypes.DOUBLE, (short) 3, 3.0),
                Arguments.of(DataTypes.DOUBLE, TWO_TO_70, 0x1p70),
                Arguments.of(DataTypes.DOUBLE, Double.NaN, Double.NaN),
                Arguments.of(DataTypes.FLOAT, 0.1f, 0.1f),
                Arguments.of(DataTypes.FLOAT, 0.1, 0.1f),
                Arguments.of(DataTypes.FLOAT, "0.1", 0.1f),
                Arguments.of(DataTypes.FLOAT, "Infinity", Float.POSITIVE_INFINITY),
                Arguments.of(DataTypes.FLOAT, Double.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY),
                Arguments.of(DataTypes.FLOAT, 1 << 24, 16777216f));
    }

    @ParameterizedTest
    @MethodSource("good")
    void should_convert_exactly(DataType type, Object value, Object expected) {
        assertThat(Converters.to(type, ConversionOptions.DEFAULT).convert(value, null))
                .isEqualTo(expected);
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                Arguments.of(DataTypes.TINYINT, 128),
                Arguments.of(DataTypes.TINYINT, "-129"),
                Arguments.of(DataTypes.SMALLINT, 32_768L),
                Arguments.of(DataTypes.INT, 2_147_483_648L),
                Arguments.of(DataTypes.INT, 1.5),
                Arguments.of(DataTypes.BIGINT, 1e30),
                Arguments.of(DataTypes.BIGINT, TWO_TO_70),
                Arguments.of(DataTypes.VARINT, new BigDecimal("0.5")),
                Arguments.of(DataTypes.VARINT, new BigDecimal("1e100000")),
                Arguments.of(DataTypes.DOUBLE, (1L << 53) + 1),
                Arguments.of(DataTypes.DOUBLE, Long.MAX_VALUE),
                Arguments.of(DataTypes.DOUBLE, TWO_TO_70.add(BigInteger.ONE)),
                Arguments.of(DataTypes.DOUBLE, "1e309"),
                Arguments.of(DataTypes.DOUBLE, new BigDecimal("1e309")),
                Arguments.of(DataTypes.FLOAT, 1e39),
                Arguments.of(DataTypes.FLOAT, "1e39"),
                Arguments.of(DataTypes.FLOAT, "1e309"),
                Arguments.of(DataTypes.FLOAT, (1 << 24) + 1),
                Arguments.of(DataTypes.FLOAT, (1L << 24) + 1));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void should_refuse_what_would_lose_digits_or_overflow(DataType type, Object value) {
        assertThatThrownBy(() -> Converters.to(type, ConversionOptions.DEFAULT).convert(value, null))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "cannot convert " + Values.name(value) + " to " + type.asCql(false, false) + ": ");
    }

    static Stream<Arguments> noNumbers() {
        return Stream.of(
                Arguments.of(DataTypes.INT, "one"),
                Arguments.of(DataTypes.INT, ""),
                Arguments.of(DataTypes.INT, "1.0"),
                Arguments.of(DataTypes.INT, true),
                Arguments.of(DataTypes.INT, Double.NaN),
                Arguments.of(DataTypes.BIGINT, Map.of()),
                Arguments.of(DataTypes.VARINT, "x"),
                Arguments.of(DataTypes.DECIMAL, "x"),
                Arguments.of(DataTypes.DECIMAL, Float.POSITIVE_INFINITY),
                Arguments.of(DataTypes.DOUBLE, "x"),
                Arguments.of(DataTypes.DOUBLE, false),
                Arguments.of(DataTypes.FLOAT, "x"));
    }

    @ParameterizedTest
    @MethodSource("noNumbers")
    void should_refuse_what_is_no_number(DataType type, Object value) {
        assertThatThrownBy(() -> Converters.to(type, ConversionOptions.DEFAULT).convert(value, null))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot convert " + Values.name(value) + " to " + type.asCql(false, false));
    }
}
