// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** Fields that states set, by what they were before. */
class SetFieldsTest {
    private static final String JOBS = """
            pace: max
            streams:
              jobs:
                initial: 50
                key: id
                fields:
                  id: entity
                  status: state
                  attempts: {is: '0', type: int32}
                  cost: decimal(1, 5)
                  last_error: {type: string}
                  double: attempts * 2
                  before_attempts: before.attempts
                life:
                  at_most: 2d
                  states:
                    QUEUED: {next: RUNNING, after: 1m..5m}
                    RUNNING:
                      next: {FAILED: 80, DONE: 20}
                      after: 1m..5m
                      set: {attempts: attempts + 1, cost: "cost + decimal(1, 2)"}
                    FAILED:
                      next: RUNNING
                      after: 1m
                      set: {last_error: "concat(coalesce(last_error, ''), 'x')"}
                    DONE: {}
            """;

    private static List<SourceRecord> all(Map<String, String> settings) {
        WorldRecords records = WorldRecords.from(settings);
        List<SourceRecord> all = new ArrayList<>();
        for (SourceRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }

    @Test
    void should_use_the_value_before() {
        Map<Object, Integer> attempts = new HashMap<>();
        Map<Object, Integer> failures = new HashMap<>();
        Map<Object, java.math.BigDecimal> costs = new HashMap<>();
        int most = 0;
        for (SourceRecord record : all(Map.of("definition", JOBS))) {
            Struct value = (Struct) record.value();
            Object before = value.get("before_attempts");
            assertThat(before).isEqualTo(attempts.get(record.key()));
            boolean runs = value.get("status").equals("RUNNING");
            int expected = attempts.getOrDefault(record.key(), 0) + (runs ? 1 : 0);
            assertThat(value.get("attempts")).isEqualTo(expected);
            assertThat(value.get("double")).isEqualTo(2L * expected);
            attempts.put(record.key(), expected);
            if (value.get("status").equals("FAILED")) {
                failures.merge(record.key(), 1, Integer::sum);
            }
            int failed = failures.getOrDefault(record.key(), 0);
            assertThat(value.get("last_error")).isEqualTo(failed == 0 ? null : "x".repeat(failed));
            java.math.BigDecimal cost = (java.math.BigDecimal) value.get("cost");
            java.math.BigDecimal earlier = costs.put(record.key(), cost);
            if (earlier != null && runs) {
                assertThat(cost.subtract(earlier)).isBetween(java.math.BigDecimal.ONE, java.math.BigDecimal.valueOf(2));
            } else if (earlier != null) {
                assertThat(cost).isEqualTo(earlier);
            }
            most = Math.max(most, expected);
        }
        assertThat(most).isGreaterThan(8);
    }

    @Test
    void should_be_the_same_after_a_restart_anywhere() throws InterruptedException {
        Map<String, String> settings = Map.of("definition", JOBS, "splits", "2", "batch.size", "50");
        List<String> expected = all(settings).stream()
                .map(each -> each.key() + " " + each.value())
                .toList();
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        List<String> written = new ArrayList<>();
        for (int restart = 0; restart < 4; restart++) {
            for (FakerSourceTask task : connect.start(settings, 1)) {
                for (SourceRecord record : task.poll()) {
                    connect.commit(record);
                    written.add(record.key() + " " + record.value());
                }
                task.stop();
            }
        }
        connect.drain(connect.start(settings, 1)).forEach(each -> written.add(each.key() + " " + each.value()));

        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void should_count_through_the_longest_life() {
        String longest =
                "streams: {s: {initial: 1, fields: {n: '0'}, life: {at_most: 998s, states: {A: {next: A, after:"
                        + " 1s, set: {n: n + 1}}}}}}";
        List<SourceRecord> all = all(Map.of("definition", longest));

        assertThat(all).hasSize(999);
        assertThat(((Struct) all.get(998).value()).get("n")).isEqualTo(999L);
    }

    @Test
    void should_still_refuse_fields_that_need_themselves() {
        String itself = "streams: {s: {initial: 1, fields: {n: 1, m: n}, life: {states: {A: {set: {n: m + 1}}}}}}";

        assertThatThrownBy(() -> all(Map.of("definition", itself))).hasMessageContaining("needs itself");
        assertThatThrownBy(() -> all(Map.of("definition", "streams: {s: {initial: 1, fields: {n: n + 1}}}")))
                .hasMessageContaining("the field 'n' cannot use its own value");
    }
}
