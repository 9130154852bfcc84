// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;

class LikeNamesTest {
    private static final List<String> PARTS = List.of("a", "A", "b", "_", "-", "ß", "İ", "i", "ſ", "s");

    @Test
    void should_find_among_many_fields_what_it_finds_among_few() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            LikeNames names = new LikeNames(someNames(random, 4));
            String name = someNames(random, 1).iterator().next();
            LikeNames withName =
                    new LikeNames(List.of(name, someNames(random, 1).iterator().next()));
            Set<String> few = someNames(random, 5);
            few.remove(name);
            Set<String> many = new LinkedHashSet<>(few);
            for (int i = 0; i < 300; i++) {
                many.add("field" + i);
            }
            assertThat(found(withName, name, many)).isEqualTo(found(withName, name, few));
            assertThat(found(names, name, many)).isEqualTo(found(names, name, few));
        }
    }

    private static String found(LikeNames names, String name, Set<String> fields) {
        try {
            return names.find(name, fields);
        } catch (DataException e) {
            return e.getMessage();
        }
    }

    private static Set<String> someNames(Random random, int count) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                name.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            names.add(name.toString());
        }
        return names;
    }

    @Test
    void should_look_at_each_record_anew() {
        LikeNames names = new LikeNames(List.of("first_name"));
        for (String field : List.of("firstName", "FIRST-NAME", "FirstName")) {
            List<String> fields = new ArrayList<>(List.of(field));
            for (int i = 0; i < 1_000; i++) {
                fields.add("field" + i);
            }
            assertThat(names.find("first_name", fields)).isEqualTo(field);
        }
    }

    @Test
    void should_refuse_two_fields_that_differ_in_case_only_among_many() {
        List<String> fields = new ArrayList<>(List.of("City", "CITY"));
        for (int i = 0; i < 1_000; i++) {
            fields.add("field" + i);
        }
        assertThatThrownBy(() -> new LikeNames(List.of("city")).find("city", fields))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'City' and 'CITY'");
    }
}
