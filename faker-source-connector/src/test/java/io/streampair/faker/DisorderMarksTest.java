// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** What the marks of disorder say, and what is counted of it. */
class DisorderMarksTest {
    private static final int COUNT = 2000;
    private static final int SPLITS = 3;

    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());

    private List<SourceRecord> written(String... settings) throws InterruptedException {
        return connect.drain(List.of(start(settings)));
    }

    private FakerSourceTask start(String... settings) {
        Map<String, String> configuration = Configurations.of(
                "count", "" + COUNT,
                "splits", "" + SPLITS,
                "fields", "id,name",
                "fields.id.generator", "sequence",
                "fields.name.expression", "#{Name.firstName}",
                "key.field", "id");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put(settings[i], settings[i + 1]);
        }
        return connect.start(configuration, 1).get(0);
    }

    private static List<String> marks(SourceRecord record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> (String) header.value())
                .toList();
    }

    private long counted(String kind) {
        return (Long) connect.metrics().value("injected-" + kind + "-total");
    }

    @Test
    void should_count_what_the_marks_say() throws InterruptedException {
        Map<String, Long> marked = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (SourceRecord record : written(
                "disorder.duplicate.rate", "0.2",
                "disorder.reorder.rate", "0.2",
                "disorder.late.rate", "0.2",
                "disorder.early.rate", "0.2",
                "disorder.poison.rate", "0.2",
                "disorder.poison.kinds", "wrong-type",
                "disorder.drop.rate", "0.2")) {
            ids.add(record.key());
            List<String> marks = marks(record);
            for (String mark : marks.contains("duplicate") ? List.of("duplicate") : marks) {
                marked.merge(mark, 1L, Long::sum);
            }
        }

        assertThat(counted("duplicates")).isEqualTo(marked.get("duplicate")).isPositive();
        assertThat(counted("reordered")).isEqualTo(marked.get("reordered")).isPositive();
        assertThat(counted("late")).isEqualTo(marked.get("late")).isPositive();
        assertThat(counted("early")).isEqualTo(marked.get("early")).isPositive();
        assertThat(counted("poison")).isEqualTo(marked.get("wrong-type")).isPositive();
        assertThat(counted("dropped")).isEqualTo(COUNT - ids.size()).isPositive();
    }

    @Test
    void should_mark_a_gap_in_the_split_once_from_its_first_record_on() throws InterruptedException {
        List<SourceRecord> records = written("disorder.drop.rate", "0.6", "disorder.duplicate.rate", "0.3");
        long[] next = {0, 1, 2};
        int atTheStart = 0;
        for (SourceRecord record : records) {
            long id = (Long) record.key();
            int split = (int) (id % SPLITS);
            if (marks(record).contains("duplicate")) {
                assertThat(marks(record)).containsExactly("duplicate");
                continue;
            }
            long gap = (id - next[split]) / SPLITS;
            assertThat(marks(record)).isEqualTo(gap == 0 ? List.of() : List.of("gap:" + gap));
            atTheStart += next[split] == split && gap > 0 ? 1 : 0;
            next[split] = id + SPLITS;
        }

        assertThat(atTheStart).isEqualTo(SPLITS);
    }

    @Test
    void should_end_a_batch_that_poison_has_filled() throws InterruptedException {
        FakerSourceTask task = start(
                "batch.bytes", "100000",
                "disorder.poison.rate", "0.5",
                "disorder.poison.kinds", "oversized",
                "disorder.poison.bytes", "50000");
        for (int poll = 0; poll < 50; poll++) {
            assertThat(task.poll())
                    .filteredOn(record -> marks(record).contains("oversized"))
                    .hasSize(2);
        }
    }

    @Test
    void should_set_times_by_1_ms_and_by_30_years() throws InterruptedException {
        for (SourceRecord record :
                written("record.timestamp", "clock", "disorder.early.rate", "0.5", "disorder.early.max.ms", "1")) {
            long onTime = FakeClock.WALL_START + (Long) record.key() * 1000;
            assertThat(record.timestamp()).isEqualTo(onTime + (marks(record).contains("early") ? 1 : 0));
        }
        long years = 1_000_000_000_000L;
        assertThat(written(
                        "record.timestamp", "clock", "disorder.early.rate", "0.5", "disorder.early.max.ms", "" + years))
                .allMatch(record -> record.timestamp() - FakeClock.WALL_START - (Long) record.key() * 1000 <= years)
                .anyMatch(record -> record.timestamp() - FakeClock.WALL_START > years * 99 / 100);
    }

    @Test
    void should_go_on_after_any_record_of_a_place() throws InterruptedException {
        String[] settings = {"count", "200", "disorder.duplicate.rate", "0.5", "disorder.reorder.rate", "0.5"};
        List<String> expected = texts(written(settings));
        List<String> oneByOne = new ArrayList<>();
        for (List<SourceRecord> batch = start(settings).poll();
                batch != null;
                batch = start(settings).poll()) {
            connect.commit(batch.get(0));
            oneByOne.addAll(texts(batch.subList(0, 1)));
        }

        assertThat(oneByOne).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> texts(List<SourceRecord> records) {
        return records.stream()
                .map(record -> record.key() + " " + marks(record))
                .toList();
    }
}
