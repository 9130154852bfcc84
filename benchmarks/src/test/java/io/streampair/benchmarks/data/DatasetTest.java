// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Dataset> all() {
        return List.of(
                new Users("users", 1000),
                new Updates("updates", 1000, 100, 1, 0.05),
                new WideRows("wide", 1000),
                new Readings("readings", 1000),
                new LargeValues("large", 100));
    }

    private static List<Event> events(Dataset data) {
        Supplier<Event> reader = data.reader();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            events.add(reader.get());
        }
        return events;
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_read_the_same_events_each_time(Dataset data) {
        assertThat(events(data)).usingRecursiveComparison().isEqualTo(events(data));
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_have_a_value_for_each_column(Dataset data) throws Exception {
        for (Event event : events(data)) {
            if (!event.isDelete()) {
                assertThat(event.columns()).hasSameSizeAs(data.columns()).doesNotContainNull();
                assertThat(JSON.readTree(event.json())).isNotNull();
            }
        }
    }

    @Test
    void should_write_users_as_the_source_does() throws Exception {
        Event first = events(new Users("users", 1)).get(0);
        JsonNode value = JSON.readTree(first.json());
        assertThat(value.textValue()).isEqualTo(first.columns()[0] + "$" + first.columns()[1] + "$0");
        assertThat(first.key()).isEqualTo(first.columns()[0]);
    }

    @Test
    void should_delete_as_often_as_asked() {
        long deletes = events(new Updates("updates", 10_000, 100, 1, 0.05)).stream()
                .filter(Event::isDelete)
                .count();
        assertThat(deletes).isBetween(400L, 600L);
    }

    @Test
    void should_prefer_some_keys() {
        Map<String, Integer> counts = new HashMap<>();
        events(new Updates("hot", 100_000, 1000, 1, 0)).forEach(event -> counts.merge(event.key(), 1, Integer::sum));
        assertThat(counts.get("account-0"))
                .isBetween(2 * counts.get("account-1") * 8 / 10, 2 * counts.get("account-1") * 12 / 10);
        assertThat(counts).hasSizeGreaterThan(950);
    }

    @Test
    void should_prefer_no_key_when_the_exponent_is_0() {
        assertThat(new ZipfKeys(4, 0).rank(0.0)).isEqualTo(0);
        assertThat(new ZipfKeys(4, 0).rank(0.24)).isEqualTo(0);
        assertThat(new ZipfKeys(4, 0).rank(0.25)).isEqualTo(1);
        assertThat(new ZipfKeys(4, 0).rank(0.99)).isEqualTo(3);
    }

    @Test
    void should_fill_partitions_with_100_rows_each() {
        Set<String> rows = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Event event : events(new Readings("readings", 2 * Readings.AT_ONCE * Readings.PER_SENSOR))) {
            counts.merge(event.key(), 1, Integer::sum);
            assertThat(rows.add(event.key() + "/" + event.columns()[1])).isTrue();
        }
        assertThat(counts).hasSize(2 * Readings.AT_ONCE);
        assertThat(counts.values()).containsOnly(Readings.PER_SENSOR);
    }
}
