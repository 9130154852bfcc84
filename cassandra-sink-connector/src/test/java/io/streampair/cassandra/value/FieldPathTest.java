// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class FieldPathTest {
    private static final Schema CITY = SchemaBuilder.struct()
            .optional()
            .field("city", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema PERSON = SchemaBuilder.struct()
            .field("name", Schema.STRING_SCHEMA)
            .field("age", SchemaBuilder.int32().optional().defaultValue(7).build())
            .field("home", CITY)
            .build();

    private static Object read(Object part, String... path) {
        return new FieldPath(List.of(path)).read(part);
    }

    @Test
    void should_read_a_part_as_a_whole() {
        assertThat(read("v")).isEqualTo("v");
        assertThat(read(null)).isNull();
    }

    @Test
    void should_read_fields_of_structs() {
        Struct person = new Struct(PERSON).put("name", "Eric").put("home", new Struct(CITY).put("city", "Rome"));
        assertThat(read(person, "name")).isEqualTo("Eric");
        assertThat(read(person, "home", "city")).isEqualTo("Rome");
        assertThat(read(person, "age")).isEqualTo(7);
    }

    @Test
    void should_read_fields_of_maps() {
        Map<String, Object> person = Map.of("name", "Eric", "home", Map.of("city", "Rome"));
        assertThat(read(person, "name")).isEqualTo("Eric");
        assertThat(read(person, "home", "city")).isEqualTo("Rome");
    }

    @Test
    void should_tell_a_null_field_from_a_missing_one() {
        Struct struct = new Struct(PERSON).put("name", "Eric").put("home", new Struct(CITY));
        assertThat(read(struct, "home", "city")).isNull();
        assertThat(read(struct, "home", "street")).isSameAs(FieldReader.MISSING);
        assertThat(read(Collections.singletonMap("a", null), "a")).isNull();
        assertThat(read(Collections.singletonMap("a", null), "b")).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_miss_a_field_whose_parent_is_null_or_missing() {
        Struct struct = new Struct(PERSON).put("name", "Eric");
        assertThat(read(struct, "home")).isNull();
        assertThat(read(struct, "home", "city")).isSameAs(FieldReader.MISSING);
        assertThat(read(Map.of(), "a", "b")).isSameAs(FieldReader.MISSING);
        assertThat(read(null, "id")).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_refuse_a_field_of_what_has_none() {
        assertThatThrownBy(() -> read("Eric", "name"))
                .isInstanceOf(DataException.class)
                .hasMessage("field 'name' is looked for in a String, which has no fields; Structs and maps have");
    }
}
