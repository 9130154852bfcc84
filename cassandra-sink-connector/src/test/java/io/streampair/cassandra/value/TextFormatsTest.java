// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streampair.cassandra.mapping.Records;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** The formats json and raw. */
class TextFormatsTest {
    private static final String TEXT = "{\"a\": {\"b\": 1.10}, \"c\": null}";

    private static Object read(ValueFormat format, Object value, String... path) {
        SinkRecord record = Records.of("k", value);
        return format.reader(FieldPath.of(path)).read(record, format.decode(record));
    }

    @Test
    void should_read_fields_of_json_in_texts_and_bytes() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (Object value : new Object[] {TEXT, bytes, ByteBuffer.wrap(bytes)}) {
            assertThat(read(ValueFormat.json(), value, "a", "b")).isEqualTo(new BigDecimal("1.10"));
            assertThat(read(ValueFormat.json(), value, "a")).isEqualTo(Map.of("b", new BigDecimal("1.10")));
            assertThat(read(ValueFormat.json(), value, "c")).isNull();
            assertThat(read(ValueFormat.json(), value, "d")).isSameAs(FieldReader.MISSING);
            assertThat(read(ValueFormat.json(), value)).isEqualTo(TEXT);
        }
        assertThat(ValueFormat.json().mayHave(FieldPath.of("x", "y"))).isTrue();
    }

    @Test
    void should_refuse_what_is_no_json() {
        assertThatThrownBy(() -> read(ValueFormat.json(), "s3cret", "a"))
                .isInstanceOf(DataException.class)
                .hasMessage("the text is no JSON from line 1, column 1 on");
        assertThatThrownBy(() -> read(ValueFormat.json(), Map.of(), "a"))
                .isInstanceOf(DataException.class)
                .hasMessage("the value is a MapN, where value.format=json expects a String or bytes; "
                        + "check value.converter");
    }

    @Test
    void should_take_texts_and_bytes_for_one_field() {
        byte[] bytes = {1, 2};
        assertThat(read(ValueFormat.raw(), TEXT)).isEqualTo(TEXT);
        assertThat(read(ValueFormat.raw(), TEXT, "value")).isEqualTo(TEXT);
        assertThat(read(ValueFormat.raw(), bytes)).isSameAs(bytes);
        assertThat(ValueFormat.raw().mayHave(FieldPath.whole())).isTrue();
        assertThat(ValueFormat.raw().mayHave(FieldPath.ofAnyCase("VALUE"))).isTrue();
        assertThat(ValueFormat.raw().mayHave(FieldPath.of("other"))).isFalse();
        assertThat(ValueFormat.raw().fields()).containsExactly("value");
        assertThatThrownBy(() -> read(ValueFormat.raw(), 1L))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the value is a Long, where value.format=raw expects a String or bytes; check value.converter");
    }
}
