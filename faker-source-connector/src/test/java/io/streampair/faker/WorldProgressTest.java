// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class WorldProgressTest {
    private static final Map<String, String> WORLD = Map.of("splits", "3", "definition", """
            end: {records: 400}
            streams:
              parents: {initial: 5, arrive: 1/s, key: id, fields: {id: sequence(1)}}
              children:
                arrive: 2/s
                key: id
                timestamp: now
                fields: {id: sequence(1), parent: ref(parents), parent_id: parent.id, status: state}
                life:
                  states:
                    NEW: {next: OLD, after: exponential(10s)}
                    OLD: {delete: true}
                emit:
                  - topic: children
                  - {topic: news, when: state == 'NEW'}
            """);

    private static List<SourceRecord> all() {
        List<SourceRecord> all = new ArrayList<>();
        WorldRecords world = WorldRecords.from(WORLD);
        for (SourceRecord record = world.next(); record != null; record = world.next()) {
            all.add(record);
        }
        return all;
    }

    @Test
    void should_cover_what_the_splits_have_written_and_nothing_else() {
        List<SourceRecord> records = all();
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        int written = 0;
        for (SourceRecord record : records) {
            // One task is ahead of the others, and one has written nothing.
            long split = (Long) record.sourcePartition().get("split");
            if (written < 100 || (split == 1 && written < 200)) {
                if (split != 2) {
                    offsets.put(record.sourcePartition(), record.sourceOffset());
                }
            }
            written++;
        }
        WorldProgress progress = WorldRecords.from(WORLD).progress(offsets);

        for (int i = 0; i < records.size(); i++) {
            long split = (Long) records.get(i).sourcePartition().get("split");
            boolean expected = split != 2 && (i < 100 || (split == 1 && i < 200));
            assertThat(progress.covers(records.get(i)))
                    .as("record %s: %s", i, records.get(i))
                    .isEqualTo(expected);
        }
    }

    @Test
    void should_cover_all_that_happens_up_to_an_instant_where_a_user_has_set_one() {
        Instant instant = Instant.parse("2026-01-01T00:00:20Z");
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        all().forEach(record -> offsets.put(record.sourcePartition(), Map.of("at", instant.toString())));
        WorldRecords world = WorldRecords.from(WORLD);
        WorldProgress progress = world.progress(offsets);

        for (SourceRecord record = world.next(); record != null; record = world.next()) {
            assertThat(progress.covers(record))
                    .as("%s µs: %s", world.micros(), record)
                    .isEqualTo(world.micros() <= instant.toEpochMilli() * 1_000);
        }
    }

    @Test
    void should_read_offsets_as_connect_gives_them() {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        offsets.put(Map.of("stream", "parents", "split", 1), Map.of("next", 4));
        offsets.put(Map.of("stream", "another", "split", 1), Map.of("next", 4));
        WorldProgress progress = WorldRecords.from(WORLD).progress(offsets);

        assertThat(all())
                .filteredOn(progress::covers)
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo(2L));
    }

    @Test
    void should_tell_when_no_more_records_are_covered() {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        all().subList(0, 150).forEach(record -> offsets.put(record.sourcePartition(), record.sourceOffset()));
        WorldRecords world = WorldRecords.from(WORLD);
        WorldProgress progress = world.progress(offsets);

        int covered = 0;
        for (SourceRecord record = world.next();
                record != null && world.micros() <= progress.lastMicros();
                record = world.next()) {
            covered += progress.covers(record) ? 1 : 0;
        }
        assertThat(covered).isEqualTo(150);
    }

    @Test
    void should_tell_the_topics_and_whether_their_timestamps_are_logical() {
        Map<String, WorldTopic> topics = WorldRecords.from(WORLD).topics();
        assertThat(topics).containsOnlyKeys("parents", "children", "news");
        assertThat(topics.get("parents").isTimed()).isFalse();
        assertThat(topics.get("children").isTimed()).isTrue();
        assertThat(topics.get("news").value().field("parent_id")).isNotNull();
        assertThat(WorldRecords.from(WORLD).isEndless()).isFalse();
        assertThat(WorldRecords.from(Map.of("definition", "streams: {s: {arrive: 1/s, fields: {id: sequence(1)}}}"))
                        .isEndless())
                .isTrue();
    }
}
