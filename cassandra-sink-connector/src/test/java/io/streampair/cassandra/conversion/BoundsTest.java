// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The last values that a column takes, and the first that it refuses. */
class BoundsTest {
    private static final String DIGITS = "1".repeat(10_000);
    private static final BigInteger LONGEST = BigInteger.ONE.shiftLeft(33_220).subtract(BigInteger.ONE);

    private static Object convert(DataType type, Object value) {
        return Converters.conversions(type, ConversionOptions.DEFAULT)
                .from(null)
                .convert(value);
    }

    static Stream<Arguments> last() {
        return Stream.of(
                Arguments.of(DataTypes.BOOLEAN, 0, false),
                Arguments.of(DataTypes.BOOLEAN, 1, true),
                Arguments.of(DataTypes.ASCII, "\u007f", "\u007f"),
                Arguments.of(DataTypes.TEXT, LONGEST, LONGEST.toString()),
                Arguments.of(DataTypes.VARINT, new BigDecimal(LONGEST), LONGEST),
                Arguments.of(DataTypes.VARINT, DIGITS, new BigInteger(DIGITS)),
                Arguments.of(DataTypes.VARINT, new BigDecimal("1e10000"), BigInteger.TEN.pow(10_000)),
                Arguments.of(DataTypes.TEXT, new BigDecimal(LONGEST), LONGEST.toString()),
                Arguments.of(DataTypes.DECIMAL, DIGITS, new BigDecimal(DIGITS)));
    }

    @ParameterizedTest
    @MethodSource("last")
    void should_take_the_last_value(DataType type, Object value, Object expected) {
        assertThat(convert(type, value)).isEqualTo(expected);
    }

    static Stream<Arguments> beyond() {
        BigInteger longer = LONGEST.add(BigInteger.ONE);
        return Stream.of(
                Arguments.of(DataTypes.BOOLEAN, -1),
                Arguments.of(DataTypes.BOOLEAN, 2),
                Arguments.of(DataTypes.ASCII, "\u0080"),
                Arguments.of(DataTypes.TEXT, longer),
                Arguments.of(DataTypes.VARINT, new BigDecimal(longer)),
                Arguments.of(DataTypes.VARINT, DIGITS + "1"),
                Arguments.of(DataTypes.VARINT, new BigDecimal("1e10001")),
                Arguments.of(DataTypes.TEXT, new BigDecimal(longer)),
                Arguments.of(DataTypes.DECIMAL, DIGITS + "1"));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void should_refuse_the_first_beyond(DataType type, Object value) {
        assertThatThrownBy(() -> convert(type, value)).isInstanceOf(DataException.class);
    }

    @Test
    void should_take_the_longest_address() throws UnknownHostException {
        String longest = "0000:0000:0000:0000:0000:ffff:255.255.255.255";
        assertThat(convert(DataTypes.INET, longest)).isEqualTo(InetAddress.getByName("255.255.255.255"));
    }

    @Test
    void should_take_a_text_for_base64_that_begins_as_hex_does_but_has_another_letter() {
        assertThat(convert(DataTypes.BLOB, "0xag"))
                .isEqualTo(ByteBuffer.wrap(Base64.getDecoder().decode("0xag")));
    }

    /** Seconds that are read as milliseconds become a time in 1970, microseconds one beyond the year 9999. */
    @ParameterizedTest
    @CsvSource({
        "253402300799999, false",
        "253402300800000, true",
        "-253402300799000, false",
        "-253402300800000, true",
        "0, false",
        "631151999, false",
        "631152000, true",
        "4102444999, true",
        "4102445000, false",
    })
    void should_warn_of_a_number_that_is_likely_of_another_unit(long millis, boolean warns) {
        List<String> said = new ArrayList<>();
        Object moment = Converters.conversions(
                        DataTypes.TIMESTAMP, ConversionOptions.DEFAULT, new Remarks("column a", false, said::add))
                .from(null)
                .convert(millis);
        assertThat(moment).isEqualTo(Instant.ofEpochMilli(millis));
        assertThat(said).hasSize(warns ? 1 : 0);
    }
}
