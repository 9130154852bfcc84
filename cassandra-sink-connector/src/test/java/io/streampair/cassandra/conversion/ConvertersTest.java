// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {
    private static Object convert(DataType type, Object value) {
        return Converters.to(type, ConversionOptions.DEFAULT).convert(value, null);
    }

    private static void assertRefused(DataType type, Object value, String message) {
        assertThatThrownBy(() -> convert(type, value))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void should_make_text_of_strings_numbers_and_booleans() {
        assertThat(convert(DataTypes.TEXT, "é")).isEqualTo("é");
        assertThat(convert(DataTypes.TEXT, 2002L)).isEqualTo("2002");
        assertThat(convert(DataTypes.TEXT, 1.5)).isEqualTo("1.5");
        assertThat(convert(DataTypes.TEXT, new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(convert(DataTypes.ASCII, true)).isEqualTo("true");
        assertThat(convert(DataTypes.TEXT, Map.of())).isEqualTo("{}");
        assertThat(convert(DataTypes.TEXT, new byte[0])).isEqualTo("");
    }

    @Test
    void should_make_booleans_of_booleans_and_their_names() {
        assertThat(convert(DataTypes.BOOLEAN, false)).isEqualTo(false);
        assertThat(convert(DataTypes.BOOLEAN, "true")).isEqualTo(true);
        assertThat(convert(DataTypes.BOOLEAN, "false")).isEqualTo(false);
        assertRefused(DataTypes.BOOLEAN, "yes", "cannot convert a String to boolean");
        assertRefused(DataTypes.BOOLEAN, 2, "cannot convert an Integer to boolean: must be 0 or 1");
    }

    @Test
    void should_make_uuids_of_their_text() {
        String text = "123E4567-e89b-12d3-a456-426614174000";
        assertThat(convert(DataTypes.UUID, text)).isEqualTo(UUID.fromString(text));
        assertThat(convert(DataTypes.TIMEUUID, text)).isEqualTo(UUID.fromString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1", "1123e4567-e89b-12d3-a456-426614174000"})
    void should_refuse_other_text_as_uuid(String text) {
        assertRefused(DataTypes.UUID, text, "cannot convert a String to uuid");
    }

    @Test
    void should_refuse_other_types_as_uuid() {
        assertRefused(DataTypes.UUID, 1L, "cannot convert a Long to uuid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "255.255.255.255", "0.0.0.0", "::1", "2001:db8::ff00:42:8329", "::"})
    void should_make_addresses_of_numbers(String text) throws Exception {
        assertThat(convert(DataTypes.INET, text)).isEqualTo(InetAddress.getByName(text));
    }

    /** Java would look each of these up in DNS, or read it as another address. */
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "cafe.de", "256.1.1.1", "1.2", "127.1", "1.2.3.4.", ".1.2.3", "", "12", "1::2::3"})
    void should_never_look_up_a_name(String text) {
        assertRefused(DataTypes.INET, text, "cannot convert a String to inet");
    }

    @Test
    void should_make_blobs_of_bytes() {
        assertThat(convert(DataTypes.BLOB, new byte[] {1, 2})).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
        assertThat(convert(DataTypes.BLOB, ByteBuffer.wrap(new byte[] {3}))).isEqualTo(ByteBuffer.wrap(new byte[] {3}));
        assertRefused(DataTypes.BLOB, 1, "cannot convert an Integer to blob");
    }

    @Test
    void should_convert_the_elements_of_collections() {
        assertThat(convert(DataTypes.listOf(DataTypes.INT), List.of(1L, "2", 1.0)))
                .isInstanceOf(List.class)
                .isEqualTo(List.of(1, 2, 1));
        assertThat(convert(DataTypes.setOf(DataTypes.TEXT), new ArrayList<>(List.of("b", "a", "b"))))
                .isInstanceOf(Set.class)
                .isEqualTo(new LinkedHashSet<>(List.of("b", "a")));
        assertThat(convert(
                        DataTypes.mapOf(DataTypes.TEXT, DataTypes.listOf(DataTypes.BIGINT)), Map.of("a", List.of(1))))
                .isEqualTo(Map.of("a", List.of(1L)));
    }

    @Test
    void should_make_a_map_of_the_fields_of_a_struct_that_are_set() {
        Schema schema = SchemaBuilder.struct()
                .field("a", Schema.INT32_SCHEMA)
                .field("b", Schema.OPTIONAL_INT32_SCHEMA)
                .build();
        assertThat(convert(DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT), new Struct(schema).put("a", 1)))
                .isEqualTo(Map.of("a", 1));
    }

    @Test
    void should_refuse_what_is_no_collection_or_holds_null() {
        String holdsNull = "CQL does not allow null in a collection";
        assertRefused(DataTypes.listOf(DataTypes.INT), "1", "cannot convert a String to list: must be a JSON array");
        assertRefused(DataTypes.listOf(DataTypes.INT), Arrays.asList(1, null), holdsNull);
        assertRefused(DataTypes.listOf(DataTypes.INT), List.of("x"), "element 0: cannot convert a String to int");
        assertRefused(DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT), 1, "cannot convert an Integer to map");
        assertRefused(DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT), Collections.singletonMap("a", null), holdsNull);
    }

    @Test
    void should_refuse_types_that_it_does_not_know() {
        assertThatThrownBy(() -> Converters.to(
                        DataTypes.listOf(DataTypes.custom("org.example.PointType")), ConversionOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unsupported type 'org.example.PointType'");
    }
}
