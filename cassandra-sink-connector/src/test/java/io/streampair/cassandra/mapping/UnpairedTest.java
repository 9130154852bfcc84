// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.Rows;
import io.streampair.cassandra.row.TableName;
import io.streampair.cassandra.text.LikeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class UnpairedTest {
    private static final List<String> COLUMNS = List.of("id", "first_name", "city");

    private final List<String> said = new ArrayList<>();
    private final Unpaired unpaired = new Unpaired(
            new TableName(Rows.id("ks"), Rows.id("t")),
            new ByName(COLUMNS, new LikeNames(COLUMNS), Set.of("extra")),
            Set.of("id"),
            said::add);

    @Test
    void should_name_each_field_and_each_column_without_a_partner_once() {
        for (int i = 0; i < 3; i++) {
            unpaired.check(Map.of("firstName", "x", "citty", "y", "extra", 1));
        }
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "Field 'citty' of a record goes to no column of ks.t; if it is meant for city, map city = value.citty",
                        "Column city of ks.t is mapped by name, but a record has no such field");
    }

    @Test
    void should_say_nothing_if_all_have_partners() {
        unpaired.check(Map.of("firstName", "x", "CITY", "y"));
        assertThat(said).isEmpty();
    }

    @Test
    void should_look_at_each_schema() {
        for (String field : List.of("a", "b")) {
            Schema schema = SchemaBuilder.struct()
                    .field(field, Schema.OPTIONAL_STRING_SCHEMA)
                    .build();
            unpaired.check(new Struct(schema));
            unpaired.check(new Struct(schema));
        }
        assertThat(said).filteredOn(text -> text.startsWith("Field")).hasSize(2);
    }

    @Test
    void should_not_go_on_for_ever_where_names_never_end() {
        for (int i = 0; i < 10_000; i++) {
            unpaired.check(Map.of("field" + i, 1));
        }
        assertThat(said).hasSizeBetween(100, 300);
    }

    @Test
    void should_not_name_thousands_of_fields_of_one_record() {
        Map<String, Object> wide = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            wide.put("field" + i, 1);
        }
        unpaired.check(wide);
        assertThat(said).hasSizeBetween(100, 300).anyMatch(text -> text.startsWith("Column city of ks.t"));
    }

    @Test
    void should_name_the_beginning_of_a_very_long_name() {
        unpaired.check(Map.of("city", "x", "firstName", "y", "n".repeat(1_000), 1));
        assertThat(said)
                .containsExactly(
                        "Field '" + "n".repeat(100) + "… (1000 characters)' of a record goes to no column of ks.t");
    }

    @Test
    void should_find_a_field_that_comes_late_and_often() {
        for (int i = 0; i < 5_000; i++) {
            unpaired.check(Map.of("city", "x", "firstName", "y"));
        }
        for (int i = 0; i < 100; i++) {
            unpaired.check(Map.of("city", "x", "firstName", "y", "late", 1));
        }
        assertThat(said).containsExactly("Field 'late' of a record goes to no column of ks.t");
    }
}
