// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.disorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.faker.record.ValueFormat;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;

/** What poisoned formats make of the fields of a record, whose schema they keep. */
class PoisonedFormatsTest {
    /** Its value is the last field. */
    private static final ValueFormat LAST = new ValueFormat() {
        @Override
        public Schema schema() {
            return Schema.OPTIONAL_STRING_SCHEMA;
        }

        @Override
        public Object value(Object[] fields) {
            return fields[fields.length - 1];
        }
    };

    private static Object poisoned(ValueFormat format, Object... fields) {
        Object[] given = fields.clone();
        Object value = format.value(fields);
        assertThat(fields).isEqualTo(given);
        assertThat(format.schema()).isEqualTo(Schema.OPTIONAL_STRING_SCHEMA);
        return value;
    }

    @Test
    void should_keep_the_first_half() {
        ValueFormat truncated = PoisonedFormat.truncated(LAST);
        assertThat(poisoned(truncated, "abcde")).isEqualTo("ab");
        assertThat(poisoned(truncated, (Object) new byte[] {1, 2, 3, 4, 5})).isEqualTo(new byte[] {1, 2});
        assertThat(poisoned(truncated, "")).isEqualTo("");
    }

    @Test
    void should_put_a_byte_in_the_middle_that_utf8_does_not_have() {
        ValueFormat invalid = PoisonedFormat.invalidUtf8(LAST);
        assertThat(poisoned(invalid, (Object) new byte[] {1, 2, 3})).isEqualTo(new byte[] {1, -1, 3});
        assertThat(poisoned(invalid, (Object) new byte[0])).isEqualTo(new byte[] {-1});
    }

    @Test
    void should_replace_one_field() {
        assertThat(poisoned(new OversizedFormat(LAST, 1, 4), "a", "b")).isEqualTo("xxxx");
        assertThat(poisoned(new OversizedFormat(LAST, 0, 4), "a", "b")).isEqualTo("b");
        assertThat(poisoned(new PoisonedFieldFormat(LAST, 1, 7), "a", "b")).isEqualTo(7);
        assertThat(poisoned(new PoisonedFieldFormat(LAST, 0, null), "a", "b")).isEqualTo("b");
    }
}
