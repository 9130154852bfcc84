// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BatchPlannerTest {
    /** Partitions whose names begin with the same letter have the same replicas. */
    private static Object replicas(ByteBuffer routingKey) {
        return routingKey.get(routingKey.position());
    }

    /** By name. */
    private static long place(ByteBuffer routingKey) {
        return (long) routingKey.getShort(routingKey.position()) << Integer.SIZE;
    }

    private static List<List<Row>> plan(BatchLimits limits, List<Row> rows) {
        return new BatchPlanner(limits, BatchPlannerTest::replicas, PartitionOrder.by(BatchPlannerTest::place))
                .plan(rows);
    }

    private static List<Row> rows(String... partitions) {
        List<Row> rows = new ArrayList<>();
        for (String partition : partitions) {
            rows.add(Rows.clustered(partition, "c" + rows.size(), 10));
        }
        return rows;
    }

    @Example
    void should_chain_rows_that_are_written_only_if_they_are_not_there_by_partition() {
        List<Row> rows = List.of(Rows.first("aa", "1", 0), Rows.first("ab", "1", 1), Rows.first("aa", "2", 2));
        assertThat(plan(new BatchLimits(1, 1, 1), rows))
                .containsExactly(List.of(rows.get(0), rows.get(2)), List.of(rows.get(1)));
    }

    @Example
    void should_plan_nothing_for_no_rows() {
        assertThat(plan(new BatchLimits(10, 100, 10), List.of())).isEmpty();
    }

    @Example
    void should_put_rows_with_the_same_replicas_together_and_others_apart() {
        List<Row> rows = rows("a1", "b1", "a2", "a1");
        assertThat(plan(new BatchLimits(10, 100, 10), rows))
                .containsExactlyInAnyOrder(List.of(rows.get(0), rows.get(3), rows.get(2)), List.of(rows.get(1)));
    }

    @Example
    void should_have_the_batches_of_all_groups_in_turn() {
        List<Row> rows = rows("a1", "a2", "a3", "b1", "c1", "c2");
        assertThat(plan(new BatchLimits(1, 100, 10), rows).stream().map(batch -> batch.get(0)))
                .containsExactly(rows.get(0), rows.get(3), rows.get(4), rows.get(1), rows.get(5), rows.get(2));
    }

    @Example
    void should_send_each_row_by_itself_when_a_batch_holds_one() {
        assertThat(plan(new BatchLimits(1, 100, 10), rows("a1", "a1", "a2")))
                .hasSize(3)
                .allMatch(batch -> batch.size() == 1);
    }

    @Example
    void should_bound_rows_bytes_and_partitions() {
        List<Row> rows = rows("a1", "a2", "a3", "a4");
        List<List<Row>> pairs = List.of(rows.subList(0, 2), rows.subList(2, 4));
        assertThat(plan(new BatchLimits(2, 1_000, 10), rows)).isEqualTo(pairs);
        assertThat(plan(new BatchLimits(10, 29, 10), rows)).isEqualTo(pairs);
        int bytesOfPair = rows.get(0).bytes() + rows.get(1).bytes();
        assertThat(plan(new BatchLimits(10, bytesOfPair, 10), rows)).isEqualTo(pairs);
        assertThat(plan(new BatchLimits(10, 1_000, 2), rows)).isEqualTo(pairs);
    }

    @Example
    void should_count_a_partition_again_that_goes_on_in_the_next_batch() {
        List<Row> rows = rows("a1", "a2", "a2", "a3");
        assertThat(plan(new BatchLimits(2, 1_000, 1), rows))
                .containsExactly(rows.subList(0, 1), rows.subList(1, 3), rows.subList(3, 4));
        assertThat(plan(new BatchLimits(2, 1_000, 2), rows)).containsExactly(rows.subList(0, 2), rows.subList(2, 4));
    }

    @Example
    void should_send_a_row_that_is_larger_than_a_batch_alone() {
        List<Row> rows = new ArrayList<>(rows("a1", "a3"));
        rows.add(1, Rows.clustered("a2", "c", 500));
        assertThat(plan(new BatchLimits(10, 100, 10), rows))
                .containsExactly(rows.subList(0, 1), rows.subList(1, 2), rows.subList(2, 3));
    }

    @Property(tries = 300)
    void should_plan_every_row_once_within_the_bounds(
            @ForAll("limits") BatchLimits limits, @ForAll("anyRows") List<Row> rows) {
        List<Row> planned = new ArrayList<>();
        for (List<Row> batch : plan(limits, rows)) {
            planned.addAll(batch);
            assertThat(batch).hasSizeBetween(1, limits.rows());
            int bytes = batch.stream().mapToInt(Row::bytes).sum();
            assertThat(batch.size() == 1 || bytes <= limits.bytes()).isTrue();
            assertThat(partitions(batch)).hasSizeLessThanOrEqualTo(limits.partitions());
            assertThat(batch.stream()
                            .map(row -> replicas(row.key().routingKey()))
                            .distinct())
                    .hasSize(1);
            assertPartitionsAdjacent(batch);
        }
        assertThat(planned).hasSameSizeAs(rows).containsAll(rows);
    }

    private static Set<ByteBuffer> partitions(List<Row> rows) {
        Set<ByteBuffer> partitions = new HashSet<>();
        rows.forEach(row -> partitions.add(row.key().routingKey()));
        return partitions;
    }

    private static void assertPartitionsAdjacent(List<Row> rows) {
        Set<ByteBuffer> ended = new HashSet<>();
        ByteBuffer current = null;
        for (Row row : rows) {
            ByteBuffer partition = row.key().routingKey();
            if (!partition.equals(current)) {
                assertThat(ended.add(partition)).isTrue();
                current = partition;
            }
        }
    }

    @Provide
    Arbitrary<BatchLimits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 4))
                .as(BatchLimits::new);
    }

    @Provide
    Arbitrary<List<Row>> anyRows() {
        Arbitrary<String> partition = Arbitraries.of("a1", "a2", "a3", "b1", "b2");
        return Combinators.combine(partition, Arbitraries.integers().between(0, 40))
                .as((name, bytes) -> Rows.clustered(name, "c" + bytes, bytes))
                .list()
                .ofMaxSize(40);
    }

    @Example
    void should_put_increments_of_one_partition_together_and_no_others() {
        List<Row> rows = List.of(Rows.increment("a1", 0), Rows.increment("a2", 1), Rows.increment("a1", 2));
        assertThat(plan(new BatchLimits(10, 100, 10), rows))
                .containsExactlyInAnyOrder(List.of(rows.get(0), rows.get(2)), List.of(rows.get(1)));
        assertThat(new Batch(rows, null).isIdempotent()).isFalse();
    }
}
