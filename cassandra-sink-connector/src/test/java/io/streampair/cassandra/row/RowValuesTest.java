// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class RowValuesTest {
    private static final ByteBuffer SET = Rows.bytes("x");
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private static ByteBuffer[] values(ByteBuffer... values) {
        return values;
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // As a value is the same as itself alone.
    void should_tell_unset_null_empty_and_other_values_apart() {
        ByteBuffer[] all = values(SET, Rows.bytes("y"), EMPTY, null, Row.UNSET);
        for (ByteBuffer one : all) {
            for (ByteBuffer other : all) {
                assertThat(RowValues.areSame(values(SET, one), values(SET, other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one == other);
                assertThat(RowValues.areSame(values(one, SET), values(other, SET)))
                        .isEqualTo(one == other);
            }
        }
        assertThat(RowValues.areSame(values(SET, EMPTY), values(Rows.bytes("x"), ByteBuffer.allocate(0))))
                .isTrue();
        assertThat(RowValues.areSame(values(), values())).isTrue();
    }

    @Test
    void should_count_the_bytes_that_are_there() {
        assertThat(RowValues.bytes(values(SET, null, Row.UNSET, EMPTY, Rows.bytes("abc"))))
                .isEqualTo(4);
    }

    @Test
    void should_compare_what_two_first_writes_hold() {
        Row row = Rows.first("k", "1", 0);
        assertThat(FirstWrites.haveSameValues(row, Rows.first("k", "1", 1))).isTrue();
        assertThat(FirstWrites.haveSameValues(row, Rows.first("k", "2", 1))).isFalse();
    }

    @Test
    void should_find_a_first_write_needless_only_behind_one_of_its_own_table_that_stays() {
        Row first = Rows.first("k", "1", 0);
        Row expiring = Rows.first(Existing.KEPT, "k", "1", Lifetime.until(5), 0);
        Row reported = Rows.first(Existing.REPORTED, "k", "1", Lifetime.DEFAULT, 1);
        Row plain = Rows.upsert("k", "a", "b", Row.SERVER_TIME);

        assertThat(FirstWrites.isNeedless(Rows.first("k", "2", 1), first)).isTrue();
        assertThat(FirstWrites.isNeedless(Rows.first("k", "2", 1), expiring)).isFalse();
        assertThat(FirstWrites.isNeedless(expiring, first)).isTrue();
        assertThat(FirstWrites.isNeedless(reported, reported)).isFalse();
        assertThat(FirstWrites.isNeedless(first, reported)).isFalse();
        assertThat(FirstWrites.isNeedless(plain, plain)).isFalse();
    }

    @Test
    void should_be_too_late_only_for_a_first_write_that_has_expired() {
        Row first = Rows.first(Existing.REPORTED, "k", "1", Lifetime.until(Records.TIME), 0);
        Row later = Rows.first(Existing.KEPT, "k", "1", Lifetime.until(Records.TIME + 1), 0);
        Row plain =
                Row.upsert(Rows.TABLE, first.key(), first.values(), 1, Lifetime.until(Records.TIME), first.record(), 0);

        assertThat(FirstWrites.isTooLate(first, Records.CLOCK)).isTrue();
        assertThat(FirstWrites.isTooLate(later, Records.CLOCK)).isFalse();
        assertThat(FirstWrites.isTooLate(plain, Records.CLOCK)).isFalse();
    }
}
