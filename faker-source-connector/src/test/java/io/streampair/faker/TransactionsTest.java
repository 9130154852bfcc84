// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.TransactionContext;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final InMemoryConnect connect = new InMemoryConnect(new FakeClock());
    private final Recorder recorder = new Recorder();

    @Test
    void should_end_a_transaction_after_its_number_of_records_and_at_the_end() throws InterruptedException {
        connect.define(recorder);
        List<SourceRecord> records = connect.drain(connect.start(
                Configurations.registeredUsers("count", "1050", "batch.size", "1000", "transaction.records", "500"),
                1));

        assertThat(recorder.records).containsExactly(records.get(499), records.get(999));
        assertThat(recorder.batches).isEqualTo(1);
    }

    @Test
    void should_not_end_a_transaction_between_a_record_and_its_duplicate() throws InterruptedException {
        connect.define(recorder);
        List<SourceRecord> records = connect.drain(connect.start(
                Configurations.registeredUsers(
                        "count", "1000", "disorder.duplicate.rate", "0.9", "transaction.records", "1", "splits", "1"),
                1));

        assertThat(recorder.records).hasSize(1_000);
        for (int i = 0; i < records.size() - 1; i++) {
            boolean again = records.get(i + 1).headers().lastWithName("faker.disorder") != null;
            assertThat(recorder.records.contains(records.get(i))).isEqualTo(!again);
        }
    }

    @Test
    void should_not_leave_a_transaction_open_while_nothing_is_due() throws InterruptedException {
        connect.define(recorder);
        FakerSourceTask task =
                connect.start(Configurations.registeredUsers("rate", "0.2"), 1).get(0);

        assertThat(task.poll()).hasSize(1);

        assertThat(recorder.batches).isEqualTo(1);
    }

    @Test
    void should_end_each_transaction_with_the_poll_that_began_it() throws InterruptedException {
        connect.define(recorder);
        FakerSourceTask task = connect.start(
                        Configurations.registeredUsers("rate", "1000", "transaction.records", "1000000"), 1)
                .get(0);
        for (int polls = 1; polls <= 20; polls++) {
            assertThat(task.poll()).isNotEmpty();
            assertThat(recorder.batches).isEqualTo(polls);
        }
    }

    private static final class Recorder implements TransactionContext {
        private final List<SourceRecord> records = new ArrayList<>();
        private int batches;

        @Override
        public void commitTransaction() {
            batches++;
        }

        @Override
        public void commitTransaction(SourceRecord record) {
            records.add(record);
        }

        @Override
        public void abortTransaction() {
            throw new AssertionError("Nothing is to be aborted.");
        }

        @Override
        public void abortTransaction(SourceRecord record) {
            throw new AssertionError("Nothing is to be aborted.");
        }
    }
}
