// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.Coordinates;
import io.streampair.cassandra.row.Origin;
import io.streampair.cassandra.row.ReturnedRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Map<String, ?> HEADERS = Map.of("topic", "orders", "partition", (byte) 7, "offset", 123_456L);

    private final DeadLetters deadLetters = new DeadLetters(Set.of(Records.DEAD_LETTERS));

    private static SinkRecord letter(Map<String, ?> headers) {
        return Records.letter(headers, 3, "key", "value", 99L);
    }

    @Test
    void should_leave_other_records_alone() {
        SinkRecord record = Records.of("key", "value");

        assertThat(deadLetters.returned(record)).isSameAs(record);
        assertThat(new DeadLetters(Set.of()).returned(letter(HEADERS)).topic()).isEqualTo(Records.DEAD_LETTERS);
    }

    @Test
    void should_return_the_record_that_a_letter_was() {
        SinkRecord letter = letter(HEADERS);

        SinkRecord record = deadLetters.returned(letter);

        assertThat(record.topic()).isEqualTo("orders");
        assertThat(Origin.topic(record)).isEqualTo("orders");
        assertThat(Origin.partition(record)).isEqualTo(7);
        assertThat(Origin.offset(record)).isEqualTo(123_456);
        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).isEqualTo("value");
        assertThat(record.timestamp()).isEqualTo(99);
        assertThat(record.headers()).isEqualTo(letter.headers());
    }

    @Test
    void should_keep_the_place_in_the_queue_whose_offsets_are_committed() {
        SinkRecord letter = letter(HEADERS);

        SinkRecord record = deadLetters.returned(letter);

        assertThat(Coordinates.of(record)).isEqualTo("users-dead-0 at offset 3");
        assertThat(ReturnedRecord.delivered(record)).isSameAs(letter);
    }

    @Test
    void should_read_headers_of_other_converters() {
        SinkRecord texts = deadLetters.returned(letter(Map.of("topic", "a", "partition", "1", "offset", "2")));
        SinkRecord bytes = deadLetters.returned(
                letter(Map.of("topic", bytes("a"), "partition", bytes("1"), "offset", bytes("2"))));

        assertThat(texts.topic()).isEqualTo("a");
        assertThat(Origin.offset(texts)).isEqualTo(2);
        assertThat(bytes.topic()).isEqualTo("a");
        assertThat(Origin.partition(bytes)).isEqualTo(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void should_return_the_first_record_if_it_has_failed_several_times() {
        SinkRecord letter = letter(HEADERS);
        ConnectHeaders headers = new ConnectHeaders(letter.headers());
        headers.add("__connect.errors.topic", "orders-dead", null);
        headers.add("__connect.errors.offset", 1L, null);
        SinkRecord again = letter.newRecord(
                letter.topic(), 0, null, letter.key(), null, letter.value(), letter.timestamp(), headers);

        SinkRecord record = deadLetters.returned(again);

        assertThat(record.topic()).isEqualTo("orders");
        assertThat(Origin.offset(record)).isEqualTo(123_456);
    }

    @Test
    void should_refuse_a_letter_that_does_not_say_where_it_was() {
        assertThatThrownBy(() -> deadLetters.returned(letter(Map.of("topic", "a", "partition", 1))))
                .isInstanceOf(DataException.class)
                .hasMessage("the record is in a dead letter queue (dead.letter.topics), but has no header "
                        + "__connect.errors.offset. Set errors.deadletterqueue.context.headers.enable=true in the "
                        + "connector that writes the queue");
        assertThatThrownBy(() -> deadLetters.returned(letter(Map.of("topic", 7, "partition", 1, "offset", 2))))
                .isInstanceOf(DataException.class)
                .hasMessage("the header __connect.errors.topic of a dead letter was read as Integer 7. "
                        + "Set header.converter=org.apache.kafka.connect.storage.StringConverter");
        assertThatThrownBy(() -> deadLetters.returned(letter(Map.of("topic", "a", "partition", 1L << 40, "offset", 2))))
                .hasMessageContaining("__connect.errors.partition");
        assertThatThrownBy(() -> deadLetters.returned(letter(Map.of("topic", "a", "partition", "x", "offset", 2))))
                .hasMessageContaining("was read as String x");
    }
}
