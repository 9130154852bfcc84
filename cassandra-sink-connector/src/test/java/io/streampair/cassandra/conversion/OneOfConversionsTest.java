// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.streampair.cassandra.data.Unions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

/** Values of one-of Structs, and nulls whose schema has a default, at every level. */
class OneOfConversionsTest {
    private static Object convert(DataType type, Schema schema, Object value) {
        return Converters.to(type, ConversionOptions.DEFAULT).convert(value, schema);
    }

    @Test
    void should_convert_the_branch_that_is_set() {
        assertThat(convert(DataTypes.TEXT, Unions.AVRO, Unions.avro("string", "abc")))
                .isEqualTo("abc");
        assertThat(convert(DataTypes.INT, Unions.AVRO, Unions.avro("int", 5))).isEqualTo(5);
        assertThat(convert(DataTypes.TIMESTAMP, Unions.AVRO, Unions.avro("micros", 5_000L)))
                .isEqualTo(Instant.ofEpochMilli(5));
        assertThat(convert(DataTypes.TIMESTAMP, null, Unions.avro("micros", 5_000L)))
                .isEqualTo(Instant.ofEpochMilli(5));
    }

    @Test
    void should_convert_branches_within_collections_tuples_and_types() {
        Struct text = Unions.avro("string", "abc");
        Struct number = Unions.avro("int", 5);
        Struct unset = new Struct(Unions.AVRO);
        Schema list = SchemaBuilder.array(Unions.AVRO).build();
        Schema map = SchemaBuilder.map(Schema.STRING_SCHEMA, Unions.AVRO).build();
        assertThat(convert(DataTypes.listOf(DataTypes.TEXT), list, List.of(text, number)))
                .isEqualTo(List.of("abc", "5"));
        assertThat(convert(ExampleTypes.COUNTS, map, Map.of("a", number))).isEqualTo(Map.of("a", 5));
        assertThat(convert(ExampleTypes.PAIR, list, List.of(number, unset)))
                .isEqualTo(ExampleTypes.PAIR.newValue(5, null));
        assertThat(convert(ExampleTypes.ADDRESS, map, Map.of("street", text, "zip", number, "since", unset)))
                .isEqualTo(ExampleTypes.ADDRESS.newValue("abc", 5, null));
        Schema struct = SchemaBuilder.struct()
                .field("a", Unions.AVRO)
                .field("b", Unions.AVRO)
                .build();
        assertThat(convert(
                        ExampleTypes.COUNTS,
                        struct,
                        new Struct(struct).put("a", number).put("b", unset)))
                .isEqualTo(Map.of("a", 5));
        assertThat(convert(DataTypes.TEXT, list, List.of(text, number, unset))).isEqualTo("[\"abc\",5,null]");
        assertThatThrownBy(() -> convert(DataTypes.listOf(DataTypes.TEXT), list, List.of(unset)))
                .isInstanceOf(DataException.class)
                .hasMessage("CQL does not allow null in a collection");
    }

    private static final Schema SEVEN =
            SchemaBuilder.int32().optional().defaultValue(7).build();

    @Test
    void should_leave_null_what_has_a_default() {
        Schema schema = SchemaBuilder.struct()
                .field("street", Schema.OPTIONAL_STRING_SCHEMA)
                .field("zip", SEVEN)
                .build();
        Struct value = new Struct(schema).put("street", "x");
        assertThat(convert(ExampleTypes.ADDRESS, schema, value))
                .isEqualTo(ExampleTypes.ADDRESS.newValue("x", null, null));
        assertThat(convert(DataTypes.TEXT, schema, value)).isEqualTo("{\"street\":\"x\",\"zip\":null}");
        Schema numbers =
                SchemaBuilder.struct().field("x", SEVEN).field("y", SEVEN).build();
        Struct one = new Struct(numbers).put("x", 1);
        assertThat(convert(ExampleTypes.COUNTS, numbers, one)).isEqualTo(Map.of("x", 1));
        assertThat(convert(ExampleTypes.PAIR, numbers, one)).isEqualTo(ExampleTypes.PAIR.newValue(1, null));
    }

    @Test
    void should_give_a_required_field_that_was_never_set_its_default() {
        Schema schema = SchemaBuilder.struct()
                .field("x", SchemaBuilder.int32().defaultValue(7).build())
                .build();
        assertThat(convert(ExampleTypes.COUNTS, schema, new Struct(schema))).isEqualTo(Map.of("x", 7));
    }

    @Test
    void should_write_dates_within_json_as_what_they_are() {
        java.util.Date day = java.util.Date.from(Instant.EPOCH);
        Schema days =
                SchemaBuilder.array(org.apache.kafka.connect.data.Date.SCHEMA).build();
        Schema times = SchemaBuilder.map(Schema.STRING_SCHEMA, org.apache.kafka.connect.data.Time.SCHEMA)
                .build();
        assertThat(convert(DataTypes.TEXT, days, List.of(day))).isEqualTo("[\"1970-01-01\"]");
        assertThat(convert(DataTypes.TEXT, times, Map.of("a", java.util.Date.from(Instant.ofEpochMilli(-3_600_000)))))
                .isEqualTo("{\"a\":\"-01:00:00\"}");
    }

    @Test
    void should_prefer_the_exact_name_of_a_field() {
        assertThat(convert(ExampleTypes.ADDRESS, null, Map.of("zip", 1, "ZIP", 2)))
                .isEqualTo(ExampleTypes.ADDRESS.newValue(null, 1, null));
        assertThatThrownBy(() -> convert(ExampleTypes.ADDRESS, null, Map.of("Zip", 1, "ZIP", 2)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("both match 'zip'; map one of them explicitly");
    }
}
