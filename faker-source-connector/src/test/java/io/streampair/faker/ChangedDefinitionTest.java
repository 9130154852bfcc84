// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connector that goes on from offsets of another definition says so, if its records do not join with those before. */
class ChangedDefinitionTest {
    private static final String WORLD = """
            seed: 1
            start: 2026-01-01T00:00:00Z
            pace: max
            end: {records: 100}
            streams:
              parents:
                initial: 10
                arrive: 1/s
                count: 15
                fields: {id: entity, name: Name.fullName}
              orders:
                arrive: 2/s
                fields: {id: entity, status: state, parent: ref(parents)}
                life:
                  states:
                    NEW: {next: {PAID: 90, LOST: 10}, after: 10s}
                    PAID: {}
                    LOST: {}
            """;

    @ParameterizedTest
    @CsvSource({
        "seed: 1, seed: 2, 'parents, orders'",
        "start: 2026-01-01, start: 2026-01-02, 'parents, orders'",
        "initial: 10, initial: 11, parents",
        "arrive: 1/s, arrive: 3/s, parents",
        "after: 10s, after: 11s, orders",
        "PAID: 90, PAID: 80, orders",
    })
    void should_warn_of_other_births_and_lives(String before, String after, String streams)
            throws InterruptedException {
        assertThat(changed(WORLD, WORLD.replace(before, after)))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("in the streams " + streams + ":")
                        .contains("do not join with those before"));
    }

    @ParameterizedTest
    @CsvSource({
        "seed: 1, seed: 1",
        "count: 15, count: 16",
        "records: 100, records: 200",
        "pace: max, pace: 60x",
        "name: Name.fullName, name: Name.firstName",
        "orders:, sales:",
    })
    void should_say_nothing_of_other_changes(String before, String after) throws InterruptedException {
        assertThat(changed(WORLD, WORLD.replace(before, after))).isEmpty();
    }

    @Test
    void should_go_on_from_offsets_that_do_not_say_it() throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        Map<String, Object> offset = new HashMap<>();
        connect.drain(connect.start(Map.of("definition", WORLD, "splits", "1"), 1)).stream()
                .limit(60)
                .forEach(record -> {
                    offset.clear();
                    offset.putAll(record.sourceOffset());
                    assertThat(offset.remove("world")).isNotNull();
                    connect.patch(record.sourcePartition(), offset);
                });
        Map<String, String> other = Map.of("definition", WORLD.replace("seed: 1", "seed: 2"), "splits", "1");
        Optional<String> warning = warning(connect, other);

        assertThat(warning).isEmpty();
        assertThat(connect.drain(connect.start(Map.of("definition", WORLD, "splits", "1"), 1)))
                .hasSize(40);
    }

    private static Optional<String> changed(String before, String after) throws InterruptedException {
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        for (SourceRecord record : connect.drain(connect.start(Map.of("definition", before), 3))) {
            connect.commit(record);
        }
        return warning(connect, Map.of("definition", after));
    }

    private static Optional<String> warning(InMemoryConnect connect, Map<String, String> settings) {
        World world = WorldCompiler.world(settings);
        WorldSplits splits = WorldSplits.of(world, WorldKeys.splits(settings));
        return WorldFeed.changed(
                world, splits, WorldFeed.stored(world, splits, WorldFeed.all(splits), connect.reader()));
    }
}
