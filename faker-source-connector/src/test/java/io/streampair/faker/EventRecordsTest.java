// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker;

import static io.streampair.faker.RecordTexts.texts;
import static io.streampair.faker.WorldRecordsTest.all;
import static io.streampair.faker.WorldRecordsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of an event: how many, in which order, from where on, and how large. */
@SuppressWarnings("JavaUtilDate") // Connect has its times as such.
class EventRecordsTest {
    private static final String THREE_A_LINE = """
        pace: max
        streams:
          s:
            initial: 4
            key: id
            fields: {id: entity, letters: {array: 2, of: "pick('a', 'b')"}}
            emit: [{topic: first}, {topic: each, for: letters, fields: {letter: it, at: position}}]
        """;

    @Test
    void should_write_the_records_of_an_event_in_the_order_of_its_outputs() {
        assertThat(all(settings(THREE_A_LINE)))
                .extracting(SourceRecord::topic)
                .containsExactly(
                        "first", "each", "each", "first", "each", "each", "first", "each", "each", "first", "each",
                        "each");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 11, 12})
    void should_end_within_an_event(int records) {
        assertThat(texts(all(settings("end: {records: " + records + "}\n" + THREE_A_LINE))))
                .isEqualTo(texts(all(settings(THREE_A_LINE))).subList(0, records));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 11, 12})
    void should_go_on_within_an_event(int written) throws InterruptedException {
        Map<String, String> settings = settings(THREE_A_LINE, "splits", "1");
        List<SourceRecord> records = all(settings);
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        connect.commit(records.get(written - 1));

        assertThat(texts(connect.drain(connect.start(settings, 1))))
                .isEqualTo(texts(records.subList(written, records.size())));
    }

    @ParameterizedTest
    @CsvSource({"'''VALUE''', 10", "bytes(968), 10", "entity, 313"})
    void should_end_a_batch_when_it_is_full(String field, int records) throws InterruptedException {
        String world = "pace: max\nstreams: {s: {initial: 1000, fields: {a: \""
                + field.replace("VALUE", "x".repeat(968)) + "\"}}}";
        InMemoryConnect connect = new InMemoryConnect(new FakeClock());
        FakerSourceTask task = connect.start(settings(world, "splits", "1", "batch.bytes", "10000"), 1)
                .get(0);

        // A value counts as 32 bytes more than its text.
        assertThat(task.poll()).hasSize(records);
        assertThat(task.poll()).hasSize(records);
    }

    @Test
    void should_say_where_a_row_comes_from_and_what_happened_to_it() {
        String world = """
            start: 2026-01-01T00:00:00Z
            pace: max
            end: {records: 300}
            streams:
              accounts:
                initial: 3
                arrive: 1/m
                count: 8
                key: id
                fields: {id: entity, number: event, at: now}
                life: {every: 1m, delete: 0.2}
                emit: [{topic: t, value: debezium}]
            """;
        List<String> firsts = new ArrayList<>();
        for (SourceRecord record : all(settings(world))) {
            Struct value = (Struct) record.value();
            Struct source = value.getStruct("source");
            Struct row = value.getStruct(value.get("after") == null ? "before" : "after");
            assertThat(source.get("connector")).isEqualTo("faker");
            assertThat(source.get("name")).isEqualTo("accounts");
            assertThat(source.get("entity")).isEqualTo(record.key()).isEqualTo(row.get("id"));
            assertThat(source.get("ts_ms")).isEqualTo(value.get("ts_ms"));
            if (value.get("after") != null) {
                assertThat(source.get("event")).isEqualTo(row.get("number"));
                assertThat(value.get("ts_ms")).isEqualTo(((Date) row.get("at")).getTime());
            }
            if (value.get("before") != null) {
                assertThat(value.getStruct("before").get("number")).isEqualTo(source.getInt64("event") - 1);
            }
            if (source.getInt64("event") == 0) {
                firsts.add(value.getString("op"));
            } else {
                assertThat(value.getString("op")).isIn("c", "u", "d");
            }
        }

        assertThat(firsts).containsExactly("r", "r", "r", "c", "c", "c", "c", "c");
    }

    @Test
    void should_say_of_which_record_a_condition_has_no_answer() {
        String world = "streams: {s: {initial: 9999, fields: {a: 9998 - entity}, emit: [{topic: t, when: 1 / a > 0}]}}";

        assertThatThrownBy(() -> all(settings(world)))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot tell whether record 9998 of s is written to t: 1 / a: division by zero."
                        + " Change the output's key when: it must be true or false for every record.");
    }

    @Test
    void should_say_of_which_record_a_field_has_no_value() {
        String world = "streams: {s: {initial: 9999, fields: {a: 9998 - entity, b: 1 / a}}}";

        assertThatThrownBy(() -> all(settings(world)))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Cannot make the field 'b' of s in its record 9998: 1 / a: division by zero."
                        + " Change the definition so that every value fits.");
    }
}
