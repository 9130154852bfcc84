// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.WriteMode.Existing;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowValuesTest {
    private static final ByteBuffer SET = Rows.bytes("x");
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    @Test
    void should_count_the_bytes_that_are_there() {
        assertThat(RowValues.bytes(new ByteBuffer[] {SET, null, Row.UNSET, EMPTY, Rows.bytes("abc")}))
                .isEqualTo(4);
    }

    private static Row first(MappedTable table, ByteBuffer... values) {
        return Row.upsert(
                table,
                new PrimaryKey(table.name(), new ByteBuffer[] {values[0]}, 1),
                values,
                Row.SERVER_TIME,
                Records.at(0, 0));
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // As a value is the same as itself alone.
    void should_take_an_unset_column_for_null_if_it_compares_two_first_writes() {
        MappedTable table = Rows.first("k", "1", 0).table();
        ByteBuffer[] all = {SET, Rows.bytes("y"), EMPTY, null, Row.UNSET};
        for (ByteBuffer one : all) {
            for (ByteBuffer other : all) {
                boolean areSame =
                        one == other || (one != EMPTY && other != EMPTY && isNothing(one) && isNothing(other));
                assertThat(FirstWrites.differs(first(table, SET, SET, one), first(table, SET, SET, other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(!areSame);
                assertThat(FirstWrites.differs(first(table, SET, one, SET), first(table, SET, other, SET)))
                        .isEqualTo(!areSame);
            }
        }
        assertThat(FirstWrites.differs(first(table, SET, EMPTY, SET), first(table, Rows.bytes("x"), empty(), SET)))
                .isFalse();
    }

    private static boolean isNothing(ByteBuffer value) {
        return value == null || Row.isUnset(value);
    }

    private static ByteBuffer empty() {
        return ByteBuffer.allocate(0);
    }

    @Test
    void should_compare_first_writes_by_the_names_of_their_columns() {
        MappedTable table = Rows.first("k", "1", 0).table();
        MappedTable altered = new MappedTable(
                table.name(),
                List.of(Rows.id("k"), Rows.id("c"), Rows.id("b"), Rows.id("a")),
                table.primaryKey(),
                true,
                table.mode());
        ByteBuffer a = Rows.bytes("a");
        ByteBuffer b = Rows.bytes("b");
        Row before = first(table, SET, a, b);

        assertThat(FirstWrites.differs(first(altered, SET, null, b, a), before)).isFalse();
        assertThat(FirstWrites.differs(first(altered, SET, Row.UNSET, b, a), before))
                .isFalse();
        assertThat(FirstWrites.differs(first(altered, SET, SET, b, a), before)).isTrue();
        assertThat(FirstWrites.differs(first(altered, SET, null, a, b), before)).isTrue();
        assertThat(FirstWrites.differs(before, first(altered, SET, SET, b, a)))
                .as("what only the earlier one sets is not compared")
                .isFalse();
    }

    @Test
    void should_find_a_first_write_needless_only_behind_one_that_stays() {
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
        assertThat(FirstWrites.isNeedless(plain, first)).isFalse();
        assertThat(FirstWrites.isNeedless(first, plain)).isFalse();
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
