// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.text.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.connect.errors.DataException;

/** Every value is read back from the driver unchanged, or is refused. */
class RoundTripPropertyTest {
    private static final int TRIES = 300;

    private static Object readBack(DataType type, Object value) {
        TypeCodec<Object> codec = CodecRegistry.DEFAULT.codecFor(type);
        Object converted = Converters.to(type, ConversionOptions.DEFAULT).convert(value, null);
        return codec.decode(codec.encode(converted, ProtocolVersion.DEFAULT), ProtocolVersion.DEFAULT);
    }

    private static Object parsed(Object value) {
        return Json.parse(Json.write(value));
    }

    @Property(tries = TRIES)
    void whole_numbers(@ForAll long number) {
        for (Object form : List.of(number, Long.toString(number), BigInteger.valueOf(number), parsed(number))) {
            assertThat(readBack(DataTypes.BIGINT, form)).isEqualTo(number);
            assertThat(readBack(DataTypes.VARINT, form)).isEqualTo(BigInteger.valueOf(number));
            assertThat(readBack(DataTypes.DECIMAL, form)).isEqualTo(BigDecimal.valueOf(number));
            assertThat(readBack(DataTypes.TEXT, form)).isEqualTo(Long.toString(number));
            assertFits(DataTypes.TINYINT, form, number == (byte) number, (byte) number);
            assertFits(DataTypes.SMALLINT, form, number == (short) number, (short) number);
            assertFits(DataTypes.INT, form, number == (int) number, (int) number);
        }
    }

    private static void assertFits(DataType type, Object value, boolean fits, Object expected) {
        if (fits) {
            assertThat(readBack(type, value)).isEqualTo(expected);
        } else {
            assertThatThrownBy(() -> readBack(type, value)).isInstanceOf(DataException.class);
        }
    }

    @Property(tries = TRIES)
    void big_numbers(@ForAll BigInteger whole, @ForAll @Scale(20) BigDecimal decimal) {
        for (Object form : List.of(whole, whole.toString(), parsed(whole), new BigDecimal(whole))) {
            assertThat(readBack(DataTypes.VARINT, form)).isEqualTo(whole);
        }
        for (Object form : List.of(decimal, decimal.toString(), parsed(Map.of("a", decimal.toString())))) {
            Object value = form instanceof Map<?, ?> map ? map.get("a") : form;
            assertThat(readBack(DataTypes.DECIMAL, value)).isEqualTo(decimal);
        }
    }

    @Property(tries = TRIES)
    void floating_point(@ForAll("doubles") double number, @ForAll float single) {
        for (Object form : List.of(number, Double.toString(number), parsed(number))) {
            assertThat(readBack(DataTypes.DOUBLE, form)).isEqualTo(number);
        }
        for (Object form :
                List.of(single, Float.toString(single), parsed(single), Double.valueOf(Float.toString(single)))) {
            assertThat(readBack(DataTypes.FLOAT, form)).isEqualTo(single);
        }
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.doubles()
                .withSpecialValue(Double.NaN)
                .withSpecialValue(Double.NEGATIVE_INFINITY)
                .withSpecialValue(Double.MIN_VALUE)
                .withSpecialValue(-0.0);
    }

    @Property(tries = TRIES)
    void times(@ForAll long millis, @ForAll int day, @ForAll @LongRange(max = 86_399_999_999_999L) long nanos) {
        Instant instant = Instant.ofEpochMilli(millis);
        for (Object form : List.of(millis, instant.toString(), instant, Long.toString(millis))) {
            assertThat(readBack(DataTypes.TIMESTAMP, form)).isEqualTo(instant);
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        for (Object form : List.of(day, date.toString(), date, Integer.toString(day))) {
            assertThat(readBack(DataTypes.DATE, form)).isEqualTo(date);
        }
        LocalTime time = LocalTime.ofNanoOfDay(nanos);
        for (Object form : List.of(nanos, time.toString(), time, Long.toString(nanos))) {
            assertThat(readBack(DataTypes.TIME, form)).isEqualTo(time);
        }
    }

    @Property(tries = TRIES)
    void durations(
            @ForAll @IntRange int months,
            @ForAll @IntRange int days,
            @ForAll @LongRange long nanos,
            @ForAll boolean minus) {
        int sign = minus ? -1 : 1;
        CqlDuration duration = CqlDuration.newInstance(sign * months, sign * days, sign * nanos);
        assertThat(readBack(DataTypes.DURATION, duration)).isEqualTo(duration);
        if (!duration.toString().isEmpty()) {
            assertThat(readBack(DataTypes.DURATION, duration.toString())).isEqualTo(duration);
        }
    }

    @Property(tries = TRIES)
    void bytes_and_uuids(@ForAll byte[] bytes, @ForAll long high, @ForAll long low) {
        for (Object form :
                List.of(bytes, ByteBuffer.wrap(bytes), Base64.getEncoder().encodeToString(bytes))) {
            assertThat(readBack(DataTypes.BLOB, form)).isEqualTo(ByteBuffer.wrap(bytes));
        }
        UUID uuid = new UUID(high, low);
        ByteBuffer ofUuid = ByteBuffer.allocate(16).putLong(high).putLong(low).flip();
        for (Object form : List.of(uuid.toString(), ofUuid)) {
            assertThat(readBack(DataTypes.UUID, form)).isEqualTo(uuid);
        }
    }

    @Property(tries = TRIES)
    void texts_and_collections(
            @ForAll("texts") String text, @ForAll @Size(max = 5) Map<String, List<Set<Integer>>> nested) {
        assertThat(readBack(DataTypes.TEXT, text)).isEqualTo(text);
        assertThat(readBack(DataTypes.TEXT, parsed(text))).isEqualTo(text);
        DataType type = DataTypes.mapOf(DataTypes.ASCII, DataTypes.listOf(DataTypes.setOf(DataTypes.INT)));
        boolean isAscii = nested.keySet().stream().allMatch(key -> key.chars().allMatch(c -> c < 0x80));
        for (Object form : List.of(nested, parsed(nested), Json.write(nested))) {
            assertFits(type, form, isAscii, nested);
        }
    }

    /** Without unpaired surrogates. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .map(text -> text.codePoints()
                        .filter(point -> point < 0xd800 || point > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
