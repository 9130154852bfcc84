// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedJsonTest {
    private static Object read(String json) {
        return ExtendedJson.plain(Json.parse(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"$oid\": \"5d505646cf6d4fe581014ab2\"}; 5d505646cf6d4fe581014ab2",
                "{\"$numberInt\": \"-42\"}; -42",
                "{\"$numberLong\": \"9007199254740993\"}; 9007199254740993",
                "{\"$numberDouble\": \"-Infinity\"}; -Infinity",
                "{\"$numberDouble\": \"1.50\"}; 1.5",
                "{\"$numberDecimal\": \"1.50\"}; 1.50",
                "{\"$numberDecimal\": \"NaN\"}; NaN",
                "{\"$date\": \"2026-11-24T10:15:30.123Z\"}; 2026-11-24T10:15:30.123Z",
                "{\"$date\": {\"$numberLong\": \"-1\"}}; 1969-12-31T23:59:59.999Z",
                "{\"$date\": 1000}; 1970-01-01T00:00:01Z",
                "{\"$timestamp\": {\"t\": 5, \"i\": 7}}; 1970-01-01T00:00:05Z",
                "{\"$uuid\": \"c8edabc3-f738-4ca3-b68d-ab92a91478a3\"}; c8edabc3-f738-4ca3-b68d-ab92a91478a3",
                "{\"$binary\": {\"base64\": \"yO2rw/c4TKO2jauSqRR4ow==\", \"subType\": \"04\"}}; "
                        + "c8edabc3-f738-4ca3-b68d-ab92a91478a3",
                "{\"$regularExpression\": {\"pattern\": \"a\", \"options\": \"i\"}}; /a/i",
                "{\"$regex\": \"a\", \"$options\": \"i\"}; /a/i",
                "{\"$symbol\": \"s\"}; s",
                "{\"$minKey\": 1}; MinKey"
            })
    void should_read_what_an_object_stands_for(String json, String expected) {
        assertThat(read(json)).hasToString(expected);
    }

    @Test
    void should_read_it_at_each_level_as_the_type_that_it_is() {
        assertThat(
                        read(
                                "{\"a\": [{\"$numberLong\": \"1\"}, {\"b\": {\"$numberDecimal\": \"2.0\"}}], \"c\": {\"$date\": 0}}"))
                .isEqualTo(Map.of("a", List.of(1L, Map.of("b", new BigDecimal("2.0"))), "c", Instant.EPOCH));
        assertThat((byte[]) read("{\"$binary\": {\"base64\": \"AQI=\", \"subType\": \"00\"}}"))
                .containsExactly(1, 2);
        assertThat((byte[]) read("{\"$binary\": \"AQI=\", \"$type\": \"00\"}")).containsExactly(1, 2);
        assertThat(read("{\"$undefined\": true}")).isNull();
    }

    @Test
    void should_leave_other_objects_as_they_are() {
        assertThat(read("{\"$ref\": \"people\", \"$id\": {\"$numberInt\": \"1\"}}"))
                .isEqualTo(Map.of("$ref", "people", "$id", 1));
        assertThat(read("{\"$set\": {\"a\": 1}}")).isEqualTo(Map.of("$set", Map.of("a", 1)));
        assertThat(read("{\"a\": {\"oid\": \"x\"}}")).isEqualTo(Map.of("a", Map.of("oid", "x")));
        assertThat(read("{}")).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$oid\": 5}",
                "{\"$numberInt\": \"x\"}",
                "{\"$numberDecimal\": \"\"}",
                "{\"$date\": \"yesterday\"}",
                "{\"$date\": {}}",
                "{\"$date\": null}",
                "{\"$binary\": {\"base64\": \"?\"}}",
                "{\"$timestamp\": {}}",
                "{\"$uuid\": \"x\"}"
            })
    void should_refuse_content_that_does_not_fit(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("invalid Extended JSON: the content of $");
    }
}
