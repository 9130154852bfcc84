// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTypesTest {
    private static final Schema INTS = SchemaBuilder.array(Schema.INT32_SCHEMA).build();

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(Schema.BOOLEAN_SCHEMA, "boolean"),
                Arguments.of(Schema.OPTIONAL_INT8_SCHEMA, "tinyint"),
                Arguments.of(Schema.INT16_SCHEMA, "smallint"),
                Arguments.of(Schema.INT32_SCHEMA, "int"),
                Arguments.of(Schema.INT64_SCHEMA, "bigint"),
                Arguments.of(Schema.FLOAT32_SCHEMA, "float"),
                Arguments.of(Schema.FLOAT64_SCHEMA, "double"),
                Arguments.of(Schema.OPTIONAL_STRING_SCHEMA, "text"),
                Arguments.of(Schema.BYTES_SCHEMA, "blob"),
                Arguments.of(Decimal.schema(2), "decimal"),
                Arguments.of(Date.SCHEMA, "date"),
                Arguments.of(Time.SCHEMA, "time"),
                Arguments.of(Timestamp.SCHEMA, "timestamp"),
                Arguments.of(SchemaBuilder.int64().name("com.example.Money").build(), "bigint"),
                Arguments.of(SchemaBuilder.int32().name("io.debezium.time.Date").build(), "date"),
                Arguments.of(
                        SchemaBuilder.int64()
                                .name("io.debezium.time.MicroTimestamp")
                                .build(),
                        "bigint"),
                Arguments.of(
                        SchemaBuilder.struct()
                                .name("io.debezium.data.VariableScaleDecimal")
                                .build(),
                        "decimal"),
                Arguments.of(INTS, "frozen<list<int>>"),
                Arguments.of(SchemaBuilder.array(INTS).build(), "frozen<list<frozen<list<int>>>>"),
                Arguments.of(
                        SchemaBuilder.map(Schema.STRING_SCHEMA, Timestamp.SCHEMA)
                                .build(),
                        "map<text, timestamp>"),
                Arguments.of(SchemaBuilder.map(Schema.STRING_SCHEMA, INTS).build(), "map<text, frozen<list<int>>>"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void should_have_a_type_for_each_schema(Schema schema, String type) {
        assertThat(ColumnTypes.of(schema).asCql(true, true)).isEqualToIgnoringWhitespace(type);
    }

    @Test
    void should_have_none_for_a_struct() {
        Schema struct = SchemaBuilder.struct().field("a", Schema.INT32_SCHEMA).build();
        assertThatThrownBy(() -> ColumnTypes.of(SchemaBuilder.array(struct).build()))
                .isInstanceOf(DataException.class)
                .hasMessage("the sink creates no columns for Structs; map their fields to columns, or create a "
                        + "column of a user-defined type yourself");
    }
}
