// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RawRecordTextTest {
    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void should_print_a_record_in_one_line() {
        headers.add("from", utf8("test"));

        assertThat(RawRecordText.of(record("k", utf8("a\nb"))))
                .isEqualTo("1:7 2026-01-01T00:00:00Z key=k header.from=test value=a\\nb");
        assertThat(RawRecordText.of(record("k", null))).endsWith("value=null");
    }

    @Test
    void should_print_what_is_not_text_in_hexadecimal() {
        assertThat(RawRecordText.text(new byte[] {0, 0, 0, 1, 65})).isEqualTo("0x0000000141");
        assertThat(RawRecordText.text(new byte[] {-1, 65})).isEqualTo("0xff41");
        assertThat(RawRecordText.text(utf8("Zoë\\n"))).isEqualTo("Zoë\\n");
    }

    @Test
    void should_say_why_a_record_is_a_dead_letter() {
        headers.add("__connect.errors.topic", utf8("users"));
        headers.add("__connect.errors.partition", utf8("2"));
        headers.add("__connect.errors.offset", utf8("41"));
        headers.add("__connect.errors.exception.message", utf8("Cannot map it"));

        assertThat(RawRecordText.ofDeadLetter(record("k", utf8("v"))).lines())
                .containsExactly("users 2:41", "  why    Cannot map it", "  key    k", "  value  v", "");
    }

    @Test
    void should_go_on_with_the_first_cause_where_the_reason_ends_in_a_colon() {
        headers.add("__connect.errors.exception.message", utf8("Converting byte[] failed: "));
        headers.add("__connect.errors.exception.stacktrace", utf8("""
                org.apache.kafka.connect.errors.DataException: Converting byte[] failed:\s
                \tat org.apache.kafka.connect.json.JsonConverter.toConnectData(JsonConverter.java:348)
                Caused by: org.apache.kafka.common.errors.SerializationException: java.io.IOException: no more
                Caused by: java.io.IOException: no more
                 at [Source: line 1]
                """));

        assertThat(RawRecordText.ofDeadLetter(record("k", utf8("{"))).why())
                .isEqualTo("Converting byte[] failed: java.io.IOException: no more");
    }

    @Test
    void should_say_what_a_dead_letter_without_reasons_needs() {
        assertThat(RawRecordText.ofDeadLetter(record("k", utf8("v"))).lines())
                .contains(
                        "record 1:7",
                        "  why    unknown: the sink needs errors.deadletterqueue.context.headers.enable=true");
    }

    private ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(
                "t",
                1,
                7,
                1_767_225_600_000L,
                TimestampType.CREATE_TIME,
                1,
                1,
                utf8(key),
                value,
                headers,
                Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
