// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
    private static Row until(MappedTable table, ByteBuffer b, long expiresAt) {
        Row row = Rows.upsert(table, "k", Rows.bytes("a"), b, 7, Records.at(0, 3));
        return Row.upsert(row.table(), row.key(), row.values(), 7, Lifetime.until(expiresAt), row.record(), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 10",
        "9001, 10",
        "9000, 9",
        "1, 1",
        "0, 1",
        "-5, 1",
        "630720000000, 630720000",
        "9223372036854770000, 630720000"
    })
    void should_leave_whole_seconds_rounded_up_from_one_to_the_maximum(long left, int seconds) {
        long now = 5_000;
        assertThat(Lifetime.until(now + left).ttlAt(now)).isEqualTo(seconds);
    }

    @Test
    void should_count_a_time_to_live_from_the_sending() {
        assertThat(Lifetime.ofTtl(60).ttlAt(1)).isEqualTo(60);
        assertThat(Lifetime.ofTtl(0).ttlAt(1)).isZero();
        assertThat(Lifetime.DEFAULT.ttlAt(1)).isEqualTo(Row.DEFAULT_TTL);
    }

    @Test
    void should_delete_what_has_expired_if_it_sets_all_of_its_row() {
        Row row = until(Rows.TABLE, null, 1_000);
        assertThat(row.asOf(999)).isSameAs(row);
        Row delete = row.asOf(1_000);
        assertThat(delete.isDelete()).isTrue();
        assertThat(delete.values()).containsExactly(Rows.bytes("k"));
        assertThat(delete.writeTime()).isEqualTo(7);
        assertThat(delete.record()).isSameAs(row.record());
        assertThat(delete.key()).isEqualTo(row.key());
        assertThat(delete.heldBytes()).isEqualTo(1);
        assertThat(Rows.upsert("k", "a", "b", 1).asOf(Long.MAX_VALUE - 1).isDelete())
                .isFalse();
    }

    @Test
    void should_write_what_has_expired_for_a_second_if_it_sets_a_part_of_its_row() {
        for (Row row :
                new Row[] {until(Rows.TABLE, Row.UNSET, 1_000), until(Rows.PART_OF_TABLE, Rows.bytes("b"), 1_000)}) {
            assertThat(row.asOf(5_000)).isSameAs(row);
            assertThat(row.ttlAt(5_000)).isEqualTo(1);
        }
    }
}
