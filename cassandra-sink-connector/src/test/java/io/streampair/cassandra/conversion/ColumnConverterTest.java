// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnConverterTest {
    private static final Schema MICROS =
            SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").build();

    private static ColumnConverter to(DataType type) {
        return Converters.to(type, ConversionOptions.DEFAULT);
    }

    @Test
    void should_plan_anew_for_another_schema() {
        ColumnConverter conversion = to(DataTypes.TIMESTAMP);
        for (int i = 0; i < 2; i++) {
            assertThat(conversion.convert(1_000L, MICROS)).isEqualTo(Instant.ofEpochMilli(1));
            assertThat(conversion.convert(1_000L, Schema.INT64_SCHEMA)).isEqualTo(Instant.ofEpochMilli(1_000));
            assertThat(conversion.convert(1_000L, null)).isEqualTo(Instant.ofEpochMilli(1_000));
            assertThat(conversion.convert("2000", Schema.OPTIONAL_STRING_SCHEMA))
                    .isEqualTo(Instant.ofEpochMilli(2_000));
        }
    }

    @Test
    void should_plan_anew_for_structs_of_another_schema_within_a_list() {
        List<Struct> structs = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            structs.add(Examples.address("x", 1L));
            expected.add(ExampleTypes.ADDRESS.newValue("x", 1, null));
            Schema other =
                    SchemaBuilder.struct().field("zip", Schema.STRING_SCHEMA).build();
            structs.add(new Struct(other).put("zip", "2"));
            expected.add(ExampleTypes.ADDRESS.newValue(null, 2, null));
        }
        assertThat(to(DataTypes.listOf(ExampleTypes.ADDRESS)).convert(structs, null))
                .isEqualTo(expected);
    }

    @Test
    void should_refuse_values_that_are_not_what_their_schema_says() {
        assertThatThrownBy(() -> to(DataTypes.INT).convert("1", Schema.INT32_SCHEMA))
                .isInstanceOf(DataException.class)
                .hasMessage("a String does not match the schema of the field");
    }

    @Test
    void should_say_where_within_a_value_something_does_not_fit() {
        DataType addresses = DataTypes.mapOf(DataTypes.TEXT, DataTypes.listOf(ExampleTypes.ADDRESS));
        assertThatThrownBy(() ->
                        to(addresses).convert(Map.of("home", List.of(Map.of("zip", 1), Map.of("zip", "s3cret"))), null))
                .isInstanceOf(DataException.class)
                .hasMessage("value 0: element 1: field zip: cannot convert a String to int");
        assertThatThrownBy(() -> to(ExampleTypes.PAIR).convert(Arrays.asList(null, Map.of(List.of(), 1)), null))
                .isInstanceOf(DataException.class)
                .hasMessage("component 1: cannot write a map as JSON: its keys must be text, numbers or booleans");
    }

    /** Writing out the zeros of these would take all time or memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1e-1000000000", "1.5e2000000000"})
    void should_take_no_time_for_numbers_with_many_zeros(String text) {
        for (Object value : List.of(text, new BigDecimal(text))) {
            assertThat(to(DataTypes.DECIMAL).convert(value, null)).isEqualTo(new BigDecimal(text));
            for (DataType type : List.of(
                    DataTypes.INT,
                    DataTypes.BIGINT,
                    DataTypes.VARINT,
                    DataTypes.DOUBLE,
                    DataTypes.FLOAT,
                    DataTypes.TIMESTAMP)) {
                assertThatThrownBy(() -> to(type).convert(value, null))
                        .as("%s", type)
                        .isInstanceOf(DataException.class);
            }
        }
    }
}
