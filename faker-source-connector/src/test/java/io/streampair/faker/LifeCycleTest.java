// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeCycleTest {
    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void should_write_each_record_once_whatever_the_number_of_tasks(int tasks) throws InterruptedException {
        int count = 30_000;
        Map<String, String> configuration = Configurations.registeredUsers("count", "" + count);
        RecordGenerator generator = RecordGenerator.from(configuration);
        BitSet seen = new BitSet();

        for (SourceRecord record : connect.drain(connect.start(configuration, tasks))) {
            int index = (int) indexOf(record);
            assertThat(seen.get(index)).isFalse();
            seen.set(index);
            SourceRecord expected = generator.generate(index);
            assertThat(record.value()).isEqualTo(expected.value());
            assertThat(record.key()).isEqualTo(expected.key());
            assertThat(record.sourcePartition()).isEqualTo(expected.sourcePartition());
        }

        assertThat(seen.cardinality()).isEqualTo(count);
        assertThat(seen.length()).isEqualTo(count);
    }

    @Test
    void should_deal_the_splits_to_no_more_tasks_than_there_are() {
        FakerSourceConnector connector = new FakerSourceConnector();
        connector.start(Configurations.registeredUsers("splits", "5"));

        assertThat(connector.taskClass()).isEqualTo(FakerSourceTask.class);
        assertThat(connector.taskConfigs(2))
                .extracting(task -> task.get("task.splits"))
                .containsExactly("0,2,4", "1,3");
        assertThat(connector.taskConfigs(9))
                .extracting(task -> task.get("task.splits"))
                .containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void should_hand_out_full_batches_in_the_order_of_the_index() throws InterruptedException {
        FakerSourceTask task = connect.start(Configurations.registeredUsers("batch.size", "300"), 2)
                .get(1);

        List<Long> indices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<SourceRecord> batch = task.poll();
            assertThat(batch).hasSize(300);
            batch.forEach(record -> indices.add(indexOf(record)));
        }

        assertThat(indices)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1L, 3L, 5L)
                .endsWith(1799L);
    }

    @Test
    void should_share_partition_maps_and_schemas_among_records() throws InterruptedException {
        List<SourceRecord> batch =
                connect.start(Configurations.registeredUsers(), 1).get(0).poll();

        assertThat(batch.get(16).sourcePartition()).isSameAs(batch.get(0).sourcePartition());
        assertThat(batch.get(16).valueSchema()).isSameAs(batch.get(0).valueSchema());
    }

    @Test
    void should_divide_the_rate_among_the_tasks_by_their_splits() throws InterruptedException {
        FakeClock clock = new FakeClock();
        FakerSourceTask task = new InMemoryConnect(clock)
                .start(Configurations.registeredUsers("rate", "1000", "splits", "5"), 2)
                .get(0);

        int records = 0;
        while (clock.nanoTime() < TimeUnit.SECONDS.toNanos(10)) {
            List<SourceRecord> batch = task.poll();
            assertThat(batch).hasSizeBetween(1, 30);
            records += batch.size();
        }

        double due = 600 * clock.nanoTime() / 1e9;
        assertThat(records - due).isBetween(-30.0, 1.0);
    }

    @Test
    void should_answer_null_while_nothing_is_due_and_go_on_later() throws InterruptedException {
        FakerSourceTask task =
                connect.start(Configurations.registeredUsers("rate", "0.5"), 1).get(0);

        assertThat(task.poll()).hasSize(1);
        assertThat(task.poll()).isNull();
        assertThat(task.poll()).hasSize(1);
    }

    @Test
    void should_stay_idle_after_the_last_record() throws InterruptedException {
        FakerSourceTask task = connect.start(Configurations.registeredUsers("count", "10", "rate", "1000"), 1)
                .get(0);

        assertThat(task.poll()).hasSize(1);
        assertThat(task.poll()).hasSize(9);
        assertThat(task.poll()).isNull();
        assertThat(task.poll()).isNull();
    }

    @Test
    void should_return_from_a_wait_when_stopped() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Clock endless = new Clock() {
            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public long millis() {
                return 0;
            }

            @Override
            public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
                if (nanos > 0) {
                    waiting.countDown();
                    latch.await();
                }
                return latch.getCount() == 0;
            }
        };
        FakerSourceTask task = new InMemoryConnect(endless)
                .start(Configurations.registeredUsers("rate", "1"), 1)
                .get(0);
        CompletableFuture<List<SourceRecord>> poll = CompletableFuture.supplyAsync(() -> pollTwice(task));
        assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();

        long begin = System.nanoTime();
        task.stop();

        assertThat(poll.get(1, TimeUnit.MINUTES)).isNull();
        System.out.printf("A stop in the middle of a wait took %.1f ms.%n", (System.nanoTime() - begin) / 1e6);
        assertThat(task.poll()).isNull();
    }

    @Test
    void should_be_stoppable_before_it_is_started() {
        new FakerSourceTask().stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 777, 1_000, 2_345})
    void should_go_on_at_any_offset_with_fewer_tasks(int committed) throws InterruptedException {
        Map<String, String> configuration = Configurations.registeredUsers("count", "10000", "batch.size", "100");
        List<FakerSourceTask> four = connect.start(configuration, 4);
        List<Long> indices = new ArrayList<>();
        for (int i = 0; i < committed; i++) {
            if (i % 100 == 0) {
                for (SourceRecord record : four.get(i / 100 % 4).poll().subList(0, Math.min(100, committed - i))) {
                    connect.commit(record);
                    indices.add(indexOf(record));
                }
            }
        }

        for (SourceRecord record : connect.drain(connect.start(configuration, 2))) {
            indices.add(indexOf(record));
        }

        indices.sort(null);
        assertThat(indices)
                .hasSize(10_000)
                .doesNotHaveDuplicates()
                .startsWith(0L)
                .endsWith(9_999L);
    }

    @Test
    void should_begin_where_an_altered_offset_says() throws InterruptedException {
        Map<String, Object> partition = new LinkedHashMap<>();
        partition.put("stream", "registered_user_2");
        partition.put("split", 0);
        connect.patch(partition, Map.of("next", 5_000));

        List<SourceRecord> batch = connect.start(Configurations.registeredUsers("splits", "1"), 1)
                .get(0)
                .poll();

        assertThat(indexOf(batch.get(0), 1)).isEqualTo(5_000);
    }

    @Test
    void should_notice_offsets_of_another_number_of_splits() throws InterruptedException {
        for (SourceRecord record :
                connect.start(Configurations.registeredUsers(), 1).get(0).poll()) {
            connect.commit(record);
        }

        assertThatThrownBy(() -> connect.start(Configurations.registeredUsers("splits", "10"), 1))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("splits")
                .hasMessageContaining("delete its offsets");
    }

    private static List<SourceRecord> pollTwice(FakerSourceTask task) {
        try {
            task.poll();
            return task.poll();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long indexOf(SourceRecord record) {
        return indexOf(record, 16);
    }

    private static long indexOf(SourceRecord record, int splits) {
        return (Long) record.sourceOffset().get("next") - splits;
    }
}
