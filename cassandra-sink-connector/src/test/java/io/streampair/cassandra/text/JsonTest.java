// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void should_read_values_without_losing_a_digit() {
        assertThat(Json.parse(" {\"a\": [1, -2147483649, 18446744073709551616, 1.10, 1e3, \"é\", true, null]} "))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1,
                                -2147483649L,
                                new BigInteger("18446744073709551616"),
                                new BigDecimal("1.10"),
                                new BigDecimal("1e3"),
                                "é",
                                true,
                                null)));
        assertThat(Json.parse("[NaN, -Infinity, -0.0]")).isEqualTo(List.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0));
        assertThat(Json.parse("\"\\ud83e\\udd9c\"")).isEqualTo("🦜");
        assertThat(Json.parse("null")).isNull();
    }

    @Test
    void should_read_bytes_in_utf_8_and_utf_16() {
        assertThat(Json.parse("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Map.of("a", "é"));
        assertThat(Json.parse("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(Map.of("a", "é"));
    }

    @Test
    void should_read_a_megabyte_of_text() {
        String text = "x".repeat(1 << 20);
        assertThat(Json.parse("[\"" + text + "\"]")).isEqualTo(List.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\" 1}",
                "nul",
                "s3cret",
                "\"s3cret",
                "{} s3cret",
                "1 2",
                "{\"a\":1,\"a\":2}",
                "01"
            })
    void should_say_where_a_text_is_no_json_and_not_what_is_there(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("invalid JSON( at line 1, column \\d+|: more text follows the value, at "
                        + "line 1, column \\d+|: an object has two fields of one name, the second at line 1, column \\d+"
                        + "|: the text is empty)")
                .hasNoCause();
    }

    @Test
    void should_refuse_what_would_take_too_long_or_too_much_stack() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> Json.parse("1".repeat(100_000))).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> Json.parse("1e99999999999"))
                .isInstanceOf(DataException.class)
                .hasMessage("invalid JSON: a number's exponent has too many digits, at line 1, column 1");
        assertThat(Json.parse("1e1000000000")).isEqualTo(new BigDecimal("1e1000000000"));
    }

    @Test
    void should_write_what_records_hold() {
        Schema schema = SchemaBuilder.struct()
                .field("date", Date.SCHEMA)
                .field("time", Time.SCHEMA)
                .field("at", Timestamp.SCHEMA)
                .field("bytes", Schema.BYTES_SCHEMA)
                .field("dates", SchemaBuilder.array(Date.SCHEMA))
                .field("none", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        java.util.Date epoch = java.util.Date.from(Instant.EPOCH);
        Struct struct = new Struct(schema)
                .put("date", epoch)
                .put("time", epoch)
                .put("at", epoch)
                .put("bytes", new byte[] {1, 2})
                .put("dates", List.of(epoch));
        assertThat(Json.write(struct))
                .isEqualTo(
                        "{\"date\":\"1970-01-01\",\"time\":\"00:00\",\"at\":\"1970-01-01T00:00:00Z\",\"bytes\":\"AQI=\",\"dates\":[\"1970-01-01\"],\"none\":null}");
        assertThat(Json.write(
                        Arrays.asList(1L, 1.5f, 0.1, new BigDecimal("1.10"), BigInteger.TEN, "\"é\"", true, null)))
                .isEqualTo("[1,1.5,0.1,1.10,10,\"\\\"é\\\"\",true,null]");
        assertThat(Json.write(Collections.singletonMap(5, "x"))).isEqualTo("{\"5\":\"x\"}");
        assertThatThrownBy(() -> Json.write(List.of(new Object())))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot write a value of type Object as JSON");
    }
}
