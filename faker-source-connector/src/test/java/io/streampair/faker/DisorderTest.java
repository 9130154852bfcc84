// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class DisorderTest {
    private static final int COUNT = 10_000;

    @Test
    void should_write_duplicates_with_a_mark_right_after_the_record() throws InterruptedException {
        List<SourceRecord> records = written("disorder.duplicate.rate", "0.1");
        int duplicates = 0;
        for (int i = 1; i < records.size(); i++) {
            if (marks(records.get(i)).equals(List.of("duplicate"))) {
                assertThat(id(records.get(i))).isEqualTo(id(records.get(i - 1)));
                assertThat(marks(records.get(i - 1))).isEmpty();
                duplicates++;
            }
        }

        assertThat(records).hasSize(COUNT + duplicates);
        assertThat(duplicates).isBetween(850, 1_150);
    }

    @Test
    void should_move_records_back_within_their_split_and_lose_none() throws InterruptedException {
        List<SourceRecord> records = written("disorder.reorder.rate", "0.2", "disorder.reorder.max", "5");
        Map<Long, Integer> seen = new HashMap<>();
        Map<Object, Long> furthest = new HashMap<>();
        int moved = 0;
        for (SourceRecord record : records) {
            long id = id(record);
            seen.merge(id, 1, Integer::sum);
            boolean overtaken = furthest.getOrDefault(record.sourcePartition(), -1L) > id;
            furthest.merge(record.sourcePartition(), id, Math::max);
            if (marks(record).equals(List.of("reordered"))) {
                moved++;
            } else {
                assertThat(overtaken).isFalse();
            }
        }

        assertThat(seen).hasSize(COUNT);
        assertThat(seen.values()).containsOnly(1);
        assertThat(moved).isBetween(1_800, 2_200);
    }

    @Test
    void should_set_the_time_of_late_records_back() throws InterruptedException {
        int late = 0;
        for (SourceRecord record :
                written("disorder.late.rate", "0.1", "disorder.late.max.ms", "5000", "record.timestamp", "clock")) {
            long onTime = FakeClock.WALL_START + id(record) * 1_000;
            if (marks(record).equals(List.of("late"))) {
                assertThat(record.timestamp()).isBetween(onTime - 5_000, onTime - 1);
                late++;
            } else {
                assertThat(record.timestamp()).isEqualTo(onTime);
            }
        }

        assertThat(late).isBetween(850, 1_150);
    }

    @Test
    void should_set_the_time_of_early_records_ahead_unless_they_are_late() throws InterruptedException {
        int early = 0;
        for (SourceRecord record : written(
                "disorder.early.rate", "0.1",
                "disorder.early.max.ms", "5000",
                "disorder.late.rate", "0.1",
                "record.timestamp", "clock")) {
            long onTime = FakeClock.WALL_START + id(record) * 1_000;
            if (marks(record).equals(List.of("early"))) {
                assertThat(record.timestamp()).isBetween(onTime + 1, onTime + 5_000);
                early++;
            } else {
                assertThat(record.timestamp()).isLessThanOrEqualTo(onTime);
            }
        }

        assertThat(early).isBetween(750, 1_050);
    }

    @Test
    void should_leave_records_out_and_mark_the_gap_at_the_next_of_the_split() throws InterruptedException {
        List<SourceRecord> records = written("disorder.drop.rate", "0.3", "splits", "1");
        long next = 0;
        for (SourceRecord record : records) {
            long gap = id(record) - next;
            assertThat(marks(record)).isEqualTo(gap == 0 ? List.of() : List.of("gap:" + gap));
            next = id(record) + 1;
        }

        assertThat(records).hasSizeBetween(6_700, 7_300);
    }

    @Test
    void should_poison_structs() throws InterruptedException {
        Map<String, Integer> kinds = new HashMap<>();
        for (SourceRecord record : written(
                "disorder.poison.rate", "0.1",
                "disorder.poison.kinds", "wrong-type,missing-field,oversized",
                "disorder.poison.bytes", "5000")) {
            Struct value = (Struct) record.value();
            value.validate();
            String mark = marks(record).isEmpty() ? "" : marks(record).get(0);
            kinds.merge(mark, 1, Integer::sum);
            switch (mark) {
                case "wrong-type" ->
                    assertThat(value.schema().field("size").schema()).isEqualTo(Schema.STRING_SCHEMA);
                case "missing-field" -> assertThat(value.schema().field("size")).isNull();
                case "oversized" -> assertThat(value.getString("name")).hasSize(5_000);
                default -> assertThat(value.getInt32("size")).isBetween(1, 9);
            }
        }

        assertThat(kinds).containsOnlyKeys("", "wrong-type", "missing-field", "oversized");
        assertThat(kinds.get("")).isBetween(8_850, 9_150);
    }

    @Test
    void should_poison_texts() throws InterruptedException {
        int broken = 0;
        for (SourceRecord record : written(
                "value.format", "json",
                "value.encoding", "bytes",
                "disorder.poison.rate", "0.1",
                "disorder.poison.kinds", "truncated,invalid-utf8")) {
            byte[] value = (byte[]) record.value();
            switch (marks(record).isEmpty() ? "" : marks(record).get(0)) {
                case "truncated" ->
                    assertThat(new String(value, StandardCharsets.UTF_8))
                            .startsWith("{")
                            .doesNotEndWith("}");
                case "invalid-utf8" -> {
                    assertThat(isUtf8(value)).isFalse();
                    broken++;
                }
                default ->
                    assertThat(new String(value, StandardCharsets.UTF_8))
                            .startsWith("{")
                            .endsWith("}");
            }
        }

        assertThat(broken).isBetween(400, 600);
    }

    @Test
    void should_write_the_same_whatever_the_tasks_and_the_restarts() throws InterruptedException {
        Map<String, String> configuration = things(
                "disorder.duplicate.rate",
                "0.1",
                "disorder.reorder.rate",
                "0.1",
                "disorder.late.rate",
                "0.1",
                "disorder.early.rate",
                "0.1",
                "disorder.drop.rate",
                "0.1",
                "disorder.poison.rate",
                "0.1",
                "batch.size",
                "70");
        InMemoryConnect one = new InMemoryConnect(new FakeClock());
        List<String> expected = described(one.drain(one.start(configuration, 1)));
        InMemoryConnect many = new InMemoryConnect(new FakeClock());
        List<SourceRecord> records = new ArrayList<>();
        for (int restart = 0; restart < 5; restart++) {
            for (FakerSourceTask task : many.start(configuration, 3)) {
                for (SourceRecord record : task.poll()) {
                    many.commit(record);
                    records.add(record);
                }
            }
        }
        records.addAll(many.drain(many.start(configuration, 5)));

        assertThat(described(records)).isEqualTo(expected);
    }

    @Test
    void should_not_commit_a_place_before_all_of_its_records() throws InterruptedException {
        Map<Object, Object> next = new HashMap<>();
        for (SourceRecord record : written("disorder.duplicate.rate", "0.5", "disorder.reorder.rate", "0.3")) {
            long before = (Long) next.getOrDefault(record.sourcePartition(), 0L);
            next.put(record.sourcePartition(), record.sourceOffset().get("next"));
            assertThat((Long) record.sourceOffset().get("next")).isGreaterThanOrEqualTo(before);
        }

        assertThat(next.values()).allSatisfy(end -> assertThat((Long) end).isGreaterThanOrEqualTo(COUNT));
    }

    private static List<String> described(List<SourceRecord> records) {
        List<String> described = new ArrayList<>();
        for (SourceRecord record : records) {
            described.add(record.sourcePartition() + " " + record.value() + marks(record));
        }
        described.sort(null);
        return described;
    }

    private static List<SourceRecord> written(String... settings) throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        return connect.drain(connect.start(things(settings), 1));
    }

    private static Map<String, String> things(String... settings) {
        Map<String, String> configuration = Configurations.of(
                "count", "" + COUNT,
                "fields", "id,name,size",
                "fields.id.generator", "sequence",
                "fields.name.expression", "#{Name.firstName}",
                "fields.size.generator", "integer",
                "fields.size.type", "int32",
                "fields.size.min", "1",
                "fields.size.max", "9",
                "key.field", "id");
        for (int i = 0; i < settings.length; i += 2) {
            configuration.put(settings[i], settings[i + 1]);
        }
        return configuration;
    }

    private static long id(SourceRecord record) {
        return (Long) record.key();
    }

    private static List<String> marks(SourceRecord record) {
        List<String> marks = new ArrayList<>();
        for (Header header : record.headers()) {
            if (header.key().equals("faker.disorder")) {
                marks.add((String) header.value());
            }
        }
        return marks;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
