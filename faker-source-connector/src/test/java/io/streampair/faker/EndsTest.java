// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a stream may be raised, and a place may be cut; still each record is written as often as it should be. */
class EndsTest {
    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void should_write_each_reordered_record_once_however_often_the_end_is_raised(int splits)
            throws InterruptedException {
        Map<Object, Integer> seen = new HashMap<>();
        for (int count : new int[] {100, 103, 107, 150, 400}) {
            Map<String, String> configuration = things(
                    "count", "" + count, "splits", "" + splits, "disorder.reorder.rate", "0.5", "batch.size", "7");
            for (SourceRecord record : connect.drain(connect.start(configuration, 1))) {
                connect.commit(record);
                seen.merge(record.key(), 1, Integer::sum);
            }
            assertThat(seen).hasSize(count);
        }

        assertThat(seen.values()).containsOnly(1);
    }

    @Test
    void should_write_nothing_if_the_count_is_zero() throws InterruptedException {
        assertThat(connect.drain(connect.start(things("count", "0"), 2))).isEmpty();
    }

    @Test
    void should_write_each_reordered_record_once_if_a_task_stops_near_the_end() throws InterruptedException {
        Map<Object, Integer> seen = new HashMap<>();
        for (int count : new int[] {100, 110, 120, 130}) {
            Map<String, String> configuration =
                    things("count", "" + count, "splits", "1", "disorder.reorder.rate", "0.5", "batch.size", "1");
            FakerSourceTask task = connect.start(configuration, 1).get(0);
            for (int polls = 0; polls < 12 || (count == 100 && polls < 95); polls++) {
                List<SourceRecord> batch = task.poll();
                for (SourceRecord record : batch == null ? List.<SourceRecord>of() : batch) {
                    connect.commit(record);
                    seen.merge(record.key(), 1, Integer::sum);
                }
            }
        }
        for (SourceRecord record : connect.drain(
                connect.start(things("count", "300", "splits", "1", "disorder.reorder.rate", "0.5"), 1))) {
            seen.merge(record.key(), 1, Integer::sum);
        }

        assertThat(seen).hasSize(300);
        assertThat(seen.values()).containsOnly(1);
    }

    @Test
    void should_go_on_amid_the_records_of_a_place() throws InterruptedException {
        String[] settings = {
            "count", "200", "splits", "1", "disorder.duplicate.rate", "0.5", "disorder.reorder.rate", "0.4"
        };
        List<String> expected =
                described(new InMemoryConnect(new FakeClock()).drain(connect.start(things(settings), 1)));
        for (int cut = 1; cut < 60; cut++) {
            InMemoryConnect again = new InMemoryConnect(new FakeClock());
            List<SourceRecord> written = new ArrayList<>();
            for (SourceRecord record :
                    again.start(things(settings), 1).get(0).poll().subList(0, cut)) {
                again.commit(record);
                written.add(record);
            }
            written.addAll(again.drain(again.start(things(settings), 1)));

            assertThat(described(written)).isEqualTo(expected);
        }
    }

    private static List<String> described(List<SourceRecord> records) {
        List<String> described = new ArrayList<>();
        for (SourceRecord record : records) {
            described.add(record.key() + " " + record.headers());
        }
        return described;
    }

    private static Map<String, String> things(String... settings) {
        Map<String, String> configuration =
                Configurations.of("fields", "id", "fields.id.generator", "sequence", "key.field", "id");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put(settings[i], settings[i + 1]);
        }
        return configuration;
    }
}
