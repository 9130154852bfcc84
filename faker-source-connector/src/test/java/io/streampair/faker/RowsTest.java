// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.WorldRecordsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

/** What a row has of other rows, and of its own at earlier events. */
class RowsTest {
    private static List<Struct> rows(String definition, String topic) {
        return WorldRecordsTest.all(settings("pace: max\n" + definition)).stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> (Struct) record.value())
                .toList();
    }

    @Test
    void should_refer_to_earlier_rows_of_its_own_stream() {
        List<Struct> people = rows(
                "streams: {people: {initial: 3, arrive: 1/s, count: 400, fields: {id: entity, boss: ref(people),"
                        + " boss_id: boss.id}}}",
                "people");
        Set<Long> distances = new HashSet<>();
        for (Struct person : people.subList(1, 400)) {
            distances.add(person.getInt64("id") - person.getInt64("boss_id"));
        }

        assertThat(people.get(0).get("boss_id")).isNull();
        assertThat(people.get(1).get("boss_id")).isEqualTo(0L);
        assertThat(distances).contains(1L).allMatch(distance -> distance > 0);
    }

    @Test
    void should_refer_to_rows_that_are_born_by_then() {
        List<Struct> children = rows(
                "end: 30s\n"
                        + "streams: {parents: {initial: 1, arrive: 1/s, fields: {id: entity}}, children: {initial: 1,"
                        + " arrive: 10/s, count: 300, fields: {p: ref(parents), id: p.id}}}",
                "children");

        assertThat(children.get(0).get("id")).isEqualTo(0L);
        assertThat(children.get(20).getInt64("id")).isBetween(0L, 3L);
        assertThat(children.subList(250, 300)).anyMatch(child -> child.getInt64("id") > 20);
    }

    @Test
    void should_try_16_rows_to_meet_a_condition() {
        String world = "streams: {parents: {initial: 160, fields: {id: entity}}, children: {initial: 2000, fields: {"
                + "rare: 'ref(parents, uniform, it.id == 7)', a: rare.id,"
                + "most: 'ref(parents, uniform, it.id < 120)', b: most.id,"
                + "none: 'ref(parents, uniform, it.id < 0)', c: none.id}}}";
        List<Struct> children = rows(world, "children");

        // A share of 1 - (159/160)^16 = 0.095.
        assertThat(children.stream().filter(child -> child.get("a") != null).count())
                .isBetween(150L, 230L);
        assertThat(children).allMatch(child -> child.get("a") == null || child.getInt64("a") == 7);
        assertThat(children).allMatch(child -> child.getInt64("b") < 120).allMatch(child -> child.get("c") == null);
    }

    @Test
    void should_see_its_fields_and_those_before_from_within() {
        List<Struct> rows = rows(
                "end: 1h\nstreams: {s: {initial: 3, fields: {id: entity, n: event * 10, before_n: before.n,"
                        + " s: {struct: {t: {struct: {id: id, n: n, earlier: before.n}}}},"
                        + " list: {array: 2, of: before.n}}, life: {every: 10m}}}",
                "s");

        assertThat(rows).hasSizeGreaterThan(18);
        for (Struct row : rows) {
            Struct within = row.getStruct("s").getStruct("t");
            Object before = row.getInt64("n") == 0 ? null : row.getInt64("n") - 10;
            assertThat(row.get("before_n")).isEqualTo(before);
            assertThat(within.get("id")).isEqualTo(row.get("id"));
            assertThat(within.get("n")).isEqualTo(row.get("n"));
            assertThat(within.get("earlier")).isEqualTo(before);
            assertThat(row.getArray("list")).containsExactly(before, before);
        }
    }

    @Test
    void should_limit_the_values_of_an_event_and_not_those_of_all() {
        assertThat(rows("streams: {s: {initial: 70000, fields: {a: entity, b: a, c: b}}}", "s"))
                .hasSize(70_000);
    }
}
