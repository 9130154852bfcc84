// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.data.UdtValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class PartRulesTest {
    private static final DataType NUMBERS = DataTypes.mapOf(DataTypes.TEXT, DataTypes.INT);

    private static ConversionOptions with(PartRules rules) {
        return new ConversionOptions(
                ChronoUnit.MILLIS, ChronoUnit.NANOS, "", "", "", ZoneOffset.UTC, false, BlobEncoding.AUTO, rules);
    }

    private static Object convert(DataType type, PartRules rules, Object value, Schema schema) {
        return Converters.to(type, with(rules)).convert(value, schema);
    }

    private static Object dropping(DataType type, Object value) {
        return convert(type, new PartRules(true, Map.of(), false), value, null);
    }

    @Test
    void should_leave_out_null_elements_if_asked_to() {
        assertThat(dropping(DataTypes.listOf(DataTypes.INT), Arrays.asList(1, null, 2)))
                .isEqualTo(List.of(1, 2));
        assertThat(dropping(DataTypes.setOf(DataTypes.INT), Arrays.asList(null, 2)))
                .isEqualTo(Set.of(2));
        assertThat(dropping(NUMBERS, Collections.singletonMap("a", null))).isEqualTo(Map.of());
        assertThat(dropping(NUMBERS, "{\"a\": null, \"b\": 1}")).isEqualTo(Map.of("b", 1));
        assertThat(dropping(NUMBERS, List.of(Arrays.asList("a", null), List.of("b", 1))))
                .isEqualTo(Map.of("b", 1));
        assertThatThrownBy(() -> dropping(NUMBERS, Collections.singletonMap(null, 1)))
                .isInstanceOf(DataException.class);
    }

    @Test
    void should_make_maps_of_entries_with_the_fields_key_and_value() {
        Schema entry = SchemaBuilder.struct()
                .field("key", Schema.STRING_SCHEMA)
                .field("value", Schema.INT64_SCHEMA)
                .build();
        List<Struct> structs = List.of(
                new Struct(entry).put("key", "a").put("value", 1L),
                new Struct(entry).put("key", "b").put("value", 2L));
        Object expected = Map.of("a", 1, "b", 2);
        assertThat(convert(
                        NUMBERS,
                        PartRules.DEFAULT,
                        structs,
                        SchemaBuilder.array(entry).build()))
                .isEqualTo(expected);
        assertThat(convert(
                        NUMBERS,
                        PartRules.DEFAULT,
                        List.of(Map.of("key", "a", "value", 1), Map.of("key", "b", "value", 2)),
                        null))
                .isEqualTo(expected);
        assertThatThrownBy(() -> convert(NUMBERS, PartRules.DEFAULT, List.of(Map.of("k", "a")), null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("or have the fields key and value");
    }

    @Test
    void should_fill_fields_of_types_from_fields_of_other_names() {
        UserDefinedType address = new UserDefinedTypeBuilder("ks", "address")
                .withField("street", DataTypes.TEXT)
                .withField("zip", DataTypes.TEXT)
                .build();
        PartRules rules = new PartRules(false, Map.of("address.zip", "Plz", "other.street", "x"), false);
        UdtValue ofMap = (UdtValue) convert(address, rules, Map.of("street", "s", "Plz", "1", "zip", "2"), null);
        assertThat(ofMap.getString(CqlIdentifier.fromCql("zip"))).isEqualTo("1");
        assertThat(ofMap.getString(CqlIdentifier.fromCql("street"))).isEqualTo("s");
        Schema schema = SchemaBuilder.struct()
                .field("street", Schema.STRING_SCHEMA)
                .field("Plz", Schema.STRING_SCHEMA)
                .build();
        UdtValue ofStruct = (UdtValue)
                convert(address, rules, new Struct(schema).put("street", "s").put("Plz", "1"), schema);
        assertThat(ofStruct.getString(CqlIdentifier.fromCql("zip"))).isEqualTo("1");
        PartRules exact = new PartRules(false, Map.of(), true);
        UdtValue ofExact = (UdtValue) convert(address, exact, Map.of("street", "s", "ZIP", "1"), null);
        assertThat(ofExact.isNull(CqlIdentifier.fromCql("zip"))).isTrue();
        UdtValue without = (UdtValue) convert(address, rules, Map.of("street", "s", "zip", "2"), null);
        assertThat(without.isNull(CqlIdentifier.fromCql("zip"))).isTrue();
    }
}
