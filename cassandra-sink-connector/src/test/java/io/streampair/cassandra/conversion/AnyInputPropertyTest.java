// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import io.streampair.cassandra.text.Json;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.connect.errors.DataException;

/** Every input is converted or gives a DataException; any other exception would end a task. */
class AnyInputPropertyTest {
    private static final int TRIES = 2_000;

    @Property(tries = TRIES)
    void conversions(@ForAll("values") Object value) {
        for (DataType type : ExampleTypes.ALL) {
            try {
                Object converted =
                        Converters.to(type, ConversionOptions.DEFAULT).convert(value, null);
                assertThat(CodecRegistry.DEFAULT.codecFor(type).encode(converted, ProtocolVersion.DEFAULT))
                        .as("%s", type)
                        .isNotNull();
            } catch (DataException e) {
                assertThat(e).hasMessageMatching(".{10,}");
            }
        }
    }

    @Property(tries = TRIES)
    void json(@ForAll("texts") String text, @ForAll byte[] bytes) {
        try {
            Json.write(Json.parse(text));
        } catch (DataException e) {
            assertThat(e).hasMessageStartingWith("invalid JSON");
        }
        try {
            Json.write(Json.parse(bytes));
        } catch (DataException e) {
            assertThat(e).hasMessageStartingWith("invalid JSON");
        }
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.floats().map(number -> (Object) number),
                Arbitraries.bigIntegers().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth),
                Arbitraries.longs().map(millis -> (Object) java.util.Date.from(Instant.ofEpochMilli(millis))),
                Arbitraries.bytes().array(byte[].class).map(bytes -> (Object) bytes),
                Arbitraries.bytes().array(byte[].class).map(bytes -> (Object) ByteBuffer.wrap(bytes)));
        Arbitrary<List<Object>> lists = scalars.injectNull(0.1).list().ofMaxSize(3);
        Arbitrary<Map<String, Object>> maps =
                Arbitraries.maps(Arbitraries.of("street", "zip", "Since", "x"), scalars.injectNull(0.1));
        return Arbitraries.oneOf(scalars, lists.map(list -> (Object) list), maps.map(map -> (Object) map));
    }

    /** Texts that resemble numbers, times, addresses or JSON. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "1",
                "0",
                "-",
                "+",
                ".",
                "e",
                "E",
                ":",
                "T",
                "Z",
                "[",
                "]",
                "{",
                "}",
                "\"",
                ",",
                " ",
                "P",
                "y",
                "mo",
                "d",
                "999999999999",
                "2026-11-24",
                "10:15:30",
                "+01:00",
                "true",
                "null",
                "NaN",
                "Infinity",
                "::",
                "0x",
                "é",
                "\\",
                "\ud83e",
                "🦜",
                "/",
                "=",
                "\u0000",
                "a");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(12));
    }
}
