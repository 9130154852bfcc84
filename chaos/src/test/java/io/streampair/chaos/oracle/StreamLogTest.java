// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.workload.DataStream;
import io.streampair.chaos.workload.Delivery;
import io.streampair.chaos.workload.Workload;
import io.streampair.cluster.common.Home;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class StreamLogTest {
    private final DataStream accounts = new Workload(Home.find(), 5, 300, 1, Delivery.EXACTLY_ONCE)
            .streams()
            .get(0);
    private final TravellingRecords generated = new TravellingRecords(accounts);
    private final StreamLog log = new StreamLog(accounts);

    @Test
    void should_note_each_record_for_what_must_become_of_it() {
        for (int index = 0; index < 5_000; index++) {
            log.add(record(index, index, generated.at(index).value()));
        }

        assertThat(log.altered().count()).isZero();
        assertThat(log.records()).isEqualTo(5_000);
        assertThat(log.ends()).isEqualTo(Map.of(0, 5_000L));
        assertThat(log.poisons()).hasSizeBetween(5, 40);
        assertThat(log.writes().ids()).hasSizeBetween(1_900, 2_000);
    }

    @Test
    void should_find_a_record_with_another_value() {
        log.add(record(0, 1, generated.at(2).value()));

        assertThat(log.altered().count()).isEqualTo(1);
    }

    @Test
    void should_hold_a_record_without_index_for_poison() {
        byte[] value = bytes("\"too$few\"");
        log.add(new ConsumerRecord<>(accounts.topic(), 0, 7, bytes("poison"), value));

        assertThat(log.poisons()).containsOnlyKeys(new Place(0, 7));
        assertThat(log.writes().ids()).isEmpty();
    }

    @Test
    void should_expect_no_row_of_a_damaged_record() {
        long poison = LongStream.range(0, 5_000)
                .filter(index -> generated.at(index).isPoison())
                .findFirst()
                .orElseThrow();
        log.add(record(3, poison, generated.at(poison).value()));

        assertThat(log.poisons()).containsOnlyKeys(new Place(0, 3));
        assertThat(log.writes().ids()).isEmpty();
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, long index, byte[] value) {
        TravellingRecord record = generated.at(index);
        RecordHeaders headers = new RecordHeaders();
        headers.add(DataStream.INDEX_HEADER, bytes(Long.toString(index)));
        return new ConsumerRecord<>(
                accounts.topic(),
                0,
                offset,
                record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                value,
                headers,
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
