// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
    private static final String ID = "0190a1b2-c3d4-7000-8000-0123456789ab";

    @Test
    void should_be_the_same_for_the_value_of_a_record_and_of_a_row() {
        assertSame(
                DataTypes.TIMESTAMP,
                Date.from(Instant.ofEpochMilli(1_767_225_600_000L)),
                Instant.parse("2026-01-01T00:00:00Z"));
        assertSame(DataTypes.DATE, Date.from(Instant.ofEpochMilli(1_767_225_600_000L)), LocalDate.of(2026, 1, 1));
        assertSame(DataTypes.TIME, Date.from(Instant.ofEpochMilli(61_000)), LocalTime.of(0, 1, 1));
        assertSame(DataTypes.DECIMAL, new BigDecimal("16.50"), new BigDecimal("16.5"));
        assertSame(DataTypes.BIGINT, 7, 7L);
        assertSame(DataTypes.FLOAT, 0.1f, 0.1f);
        assertSame(DataTypes.DOUBLE, 0.1f, (double) 0.1f);
        assertSame(DataTypes.TEXT, 1989, "1989");
        assertSame(DataTypes.UUID, ID.toUpperCase(Locale.ROOT), UUID.fromString(ID));
        assertSame(DataTypes.BLOB, new byte[] {1, -1}, ByteBuffer.wrap(new byte[] {1, -1}));
    }

    @Test
    void should_compare_collections() {
        assertSame(DataTypes.listOf(DataTypes.INT), List.of(2, 1), List.of(2, 1));
        assertSame(DataTypes.setOf(DataTypes.TEXT), List.of("b", "a"), Set.of("a", "b"));
        Map<String, String> map = new LinkedHashMap<>();
        map.put("b", "2");
        map.put("a", "1");
        assertSame(DataTypes.mapOf(DataTypes.TEXT, DataTypes.TEXT), map, Map.of("a", "1", "b", "2"));
        assertSame(
                DataTypes.listOf(DataTypes.TEXT),
                List.of(Map.of("sku", "A", "price", new BigDecimal("2.50"))),
                List.of("{\"price\": 2.5, \"sku\": \"A\"}"));
    }

    @Test
    void should_tell_different_values_apart() {
        assertThat(CanonicalText.of(null, DataTypes.TEXT)).isNull();
        assertThat(CanonicalText.of(List.of("a, b"), DataTypes.listOf(DataTypes.TEXT)))
                .isNotEqualTo(CanonicalText.of(List.of("a", "b"), DataTypes.listOf(DataTypes.TEXT)));
        assertThat(CanonicalText.of(" {}", DataTypes.TEXT)).isEqualTo(" {}");
        assertThat(CanonicalText.of("1.50", DataTypes.TEXT)).isEqualTo("1.50");
    }

    private static void assertSame(DataType type, Object ofRecord, Object ofRow) {
        assertThat(CanonicalText.of(ofRecord, type)).isEqualTo(CanonicalText.of(ofRow, type));
    }
}
