// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private final List<String> said = new ArrayList<>();

    private Object convert(DataType type, Object value) {
        return Converters.conversions(type, ConversionOptions.DEFAULT, new Remarks("column a", false, said::add))
                .from(null)
                .convert(value);
    }

    private static void assertExtra(Object value) {
        assertThatThrownBy(() -> Converters.conversions(
                                ExampleTypes.ADDRESS, ConversionOptions.DEFAULT, new Remarks("column a", true))
                        .from(null)
                        .convert(value))
                .isInstanceOf(DataException.class)
                .hasMessage("field 'other' belongs to no field of address, and mapping.extra.fields=fail");
    }

    @Test
    void should_refuse_extra_fields_of_a_type_if_asked_to() {
        assertExtra(Map.of("street", "x", "other", 1));
        Schema schema = SchemaBuilder.struct()
                .field("street", Schema.STRING_SCHEMA)
                .field("other", Schema.STRING_SCHEMA)
                .build();
        assertExtra(new Struct(schema).put("street", "x").put("other", "y"));
    }

    @Test
    void should_name_the_fields_of_a_type_without_a_partner() {
        assertThat(convert(ExampleTypes.ADDRESS, Map.of("Street", "x", "z_i_p", 5, "other", 1)))
                .isEqualTo(ExampleTypes.ADDRESS.newValue("x", 5, null));
        assertThat(said)
                .containsExactly(
                        "column a: a record has no field for 'Since' of address, which becomes null",
                        "column a: field 'other' of a record belongs to no field of address and is left out");
    }

    @Test
    void should_name_the_fields_that_a_struct_lacks() {
        Schema schema =
                SchemaBuilder.struct().field("street", Schema.STRING_SCHEMA).build();
        Converters.conversions(
                        ExampleTypes.ADDRESS, ConversionOptions.DEFAULT, new Remarks("column a", false, said::add))
                .from(schema)
                .convert(new Struct(schema).put("street", "x"));
        assertThat(said)
                .containsExactly(
                        "column a: a record has no field for 'zip' of address, which becomes null",
                        "column a: a record has no field for 'Since' of address, which becomes null");
    }

    @Test
    void should_refuse_extra_fields_even_if_nothing_more_is_said() {
        Remarks remarks = new Remarks("column a", true, said::add);
        for (int i = 0; i < 200; i++) {
            remarks.warn("remark " + i);
        }
        assertThat(said).hasSize(100);
        Converter converter = Converters.conversions(ExampleTypes.ADDRESS, ConversionOptions.DEFAULT, remarks)
                .from(null);
        assertThatThrownBy(() -> converter.convert(Map.of("street", "x", "other", 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("field 'other'");
    }

    @Test
    void should_say_once_that_a_number_is_likely_of_another_unit() {
        TypeConversions timestamps = Converters.conversions(
                DataTypes.TIMESTAMP, ConversionOptions.DEFAULT, new Remarks("column a", false, said::add));
        for (int i = 0; i < 3; i++) {
            timestamps.from(null).convert(1_795_515_330_000_000L + i);
            timestamps.from(null).convert(Long.toString(1_795_515_330L + i));
            timestamps.from(null).convert(1_795_515_330_000L + i);
        }
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("column a: a number became a time beyond the year 9999, read as Millis");
        assertThat(said.get(1)).startsWith("column a: a number became a time in the first weeks of 1970");
    }
}
