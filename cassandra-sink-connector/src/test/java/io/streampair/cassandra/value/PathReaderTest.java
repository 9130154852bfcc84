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

class PathReaderTest {
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
        return new PathReader(FieldPath.of(path)).read(part);
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
        assertThat(read(person, "age")).isNull();
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
                .hasMessage("cannot read field 'name' of a String: only Structs and maps have fields");
    }

    private static Object readAnyCase(Object part, String name) {
        return new PathReader(FieldPath.ofAnyCase(name)).read(part);
    }

    @Test
    void should_read_elements_of_lists() {
        FieldPath second = new FieldPath(List.of(new FieldPath.Name("a", false), new FieldPath.Index(1)));
        PathReader reader = new PathReader(second);
        assertThat(reader.read(Map.of("a", List.of("x", "y")))).isEqualTo("y");
        assertThat(reader.read(Map.of("a", List.of("x")))).isSameAs(FieldReader.MISSING);
        assertThatThrownBy(() -> reader.read(Map.of("a", "text")))
                .isInstanceOf(DataException.class)
                .hasMessage("cannot read element [1] of a String: only lists have elements");
    }

    @Test
    void should_find_the_field_anew_when_the_schema_changes() {
        Schema other = SchemaBuilder.struct()
                .field("x", Schema.STRING_SCHEMA)
                .field("name", Schema.STRING_SCHEMA)
                .build();
        PathReader reader = new PathReader(FieldPath.of("name"));
        assertThat(reader.read(new Struct(PERSON).put("name", "Eric"))).isEqualTo("Eric");
        assertThat(reader.read(new Struct(other).put("x", "x").put("name", "James")))
                .isEqualTo("James");
        assertThat(reader.read(new Struct(CITY))).isSameAs(FieldReader.MISSING);
        assertThat(reader.read(new Struct(PERSON).put("name", "Eric"))).isEqualTo("Eric");
    }

    @Test
    void should_prefer_the_exact_name_to_one_that_differs_in_case() {
        Struct person = new Struct(PERSON).put("name", "Eric");
        assertThat(readAnyCase(person, "NAME")).isEqualTo("Eric");
        assertThat(readAnyCase(person, "nam")).isSameAs(FieldReader.MISSING);
        assertThat(readAnyCase(Map.of("userId", 1), "userid")).isEqualTo(1);
        assertThat(readAnyCase(Map.of("userId", 1, "userid", 2), "userid")).isEqualTo(2);
        assertThat(readAnyCase(Map.of(7, 1), "userid")).isSameAs(FieldReader.MISSING);
    }

    @Test
    void should_not_guess_between_two_names_that_differ_in_case() {
        Schema alike = SchemaBuilder.struct()
                .field("aB", Schema.STRING_SCHEMA)
                .field("Ab", Schema.STRING_SCHEMA)
                .build();
        assertThatThrownBy(() -> readAnyCase(new Struct(alike), "ab"))
                .isInstanceOf(DataException.class)
                .hasMessage("fields 'aB' and 'Ab' both match 'ab'; map one of them explicitly");
        assertThatThrownBy(() -> readAnyCase(Map.of("aB", 1, "Ab", 2), "ab")).isInstanceOf(DataException.class);
    }
}
