// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.mapping.Records;
import io.streampair.cassandra.row.WriteMode.Statics;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {
    private static final ByteBuffer SET = Rows.bytes("x");
    private static final ByteBuffer NULL = null;
    private static final ByteBuffer UNSET = Row.UNSET;

    private static Row upsert(ByteBuffer a, ByteBuffer b, long time) {
        return Rows.upsert(Rows.TABLE, "k", a, b, time, Records.at(0, 0));
    }

    private static Row upsertOfPart(ByteBuffer a, ByteBuffer b, long time) {
        return Rows.upsert(Rows.PART_OF_TABLE, "k", a, b, time, Records.at(0, 0));
    }

    static Stream<Arguments> pairs() {
        Row delete = Rows.delete("k", 1);
        Row untimedDelete = Rows.delete("k", Row.SERVER_TIME);
        return Stream.of(
                Arguments.of("upsert of the same columns", upsert(SET, SET, 1), upsert(SET, SET, 2), true),
                Arguments.of("null is a value", upsert(SET, NULL, 1), upsert(NULL, NULL, 2), true),
                Arguments.of("empty is a value", upsert(SET, SET, 1), upsert(SET, ByteBuffer.allocate(0), 2), true),
                Arguments.of("a column left alone", upsert(SET, SET, 1), upsert(SET, UNSET, 2), false),
                Arguments.of("a null left alone", upsert(SET, NULL, 1), upsert(SET, UNSET, 2), false),
                Arguments.of("more columns", upsert(SET, UNSET, 1), upsert(SET, SET, 2), true),
                Arguments.of("other columns", upsert(SET, UNSET, 1), upsert(UNSET, SET, 2), false),
                Arguments.of("delete after upsert", upsert(SET, SET, 1), Rows.delete("k", 2), true),
                Arguments.of("delete after delete", delete, Rows.delete("k", 2), true),
                Arguments.of("upsert after delete, which hides columns to come", delete, upsert(SET, NULL, 2), false),
                Arguments.of("whole upsert after delete", untimedDelete, upsert(SET, NULL, Row.SERVER_TIME), true),
                Arguments.of(
                        "part of table after delete", untimedDelete, upsertOfPart(SET, SET, Row.SERVER_TIME), false),
                Arguments.of("part of table again", upsertOfPart(SET, SET, 1), upsertOfPart(SET, SET, 2), true),
                Arguments.of("of another mapping", upsertOfPart(SET, SET, 1), upsert(SET, SET, 2), false),
                Arguments.of("delete of another mapping", upsertOfPart(SET, SET, 1), Rows.delete("k", 2), true),
                Arguments.of("late upsert", upsert(SET, SET, 2), upsert(SET, SET, 1), false),
                Arguments.of("late delete", upsert(SET, SET, 2), Rows.delete("k", 1), false),
                Arguments.of("same time", upsert(SET, SET, 2), upsert(SET, SET, 2), false),
                Arguments.of(
                        "times of the server",
                        upsert(SET, SET, Row.SERVER_TIME),
                        upsert(SET, SET, Row.SERVER_TIME),
                        true),
                Arguments.of("part of upsert after delete", untimedDelete, upsert(SET, UNSET, Row.SERVER_TIME), false));
    }

    private static Row at(MappedTable table, int partition, long offset, long timestamp, long writeTime) {
        SinkRecord record = Records.of(partition, offset, null, null, timestamp);
        return Rows.upsert(table, "k", SET, SET, writeTime, record);
    }

    @Test
    void should_go_by_the_log_where_write_times_fall_though_timestamps_do_not() {
        Row earlier = at(Rows.TABLE, 0, 999_999, 5, 1_004_999);
        assertThat(at(Rows.TABLE, 0, 1_000_000, 5, 5_000).supersedes(earlier)).isTrue();
        assertThat(at(Rows.TABLE, 0, 1_000_000, 4, 4_000).supersedes(earlier)).isFalse();
        Row delete = Rows.delete(Rows.TABLE, "k", 1_004_999, Records.of(0, 999_999, null, null, 5L));
        assertThat(at(Rows.TABLE, 0, 1_000_000, 5, 5_000).supersedes(delete)).isTrue();
        assertThat(at(Rows.TABLE, 1, 1_000_000, 5, 5_000).supersedes(earlier)).isFalse();
        MappedTable mapped = Rows.withMode(mode(Statics.NONE, 0));
        assertThat(at(mapped, 0, 1, 5, 1).supersedes(at(mapped, 0, 0, 5, 2))).isFalse();
    }

    /** A delete of several rows hides what is older, whatever is dropped; the rows that came with it must be there then. */
    @Test
    void should_go_by_write_times_alone_where_a_delete_is_of_several_rows() {
        MappedTable table = Rows.withMode(new WriteMode(Map.of(), false, true, Statics.NONE, false, false, 1, null));
        Row earlier = at(table, 0, 999_999, 5, 1_004_999);
        assertThat(at(table, 0, 1_000_000, 5, 5_000).supersedes(earlier)).isFalse();
        assertThat(at(table, 0, 1_000_000, 5, 1_005_000).supersedes(earlier)).isTrue();
    }

    @Test
    void should_not_compare_a_mapped_time_with_that_of_the_sending() {
        Row sent = upsert(SET, SET, Row.SERVER_TIME);
        Row of1970 = upsert(SET, SET, 7);
        assertThat(of1970.supersedes(sent)).isFalse();
        assertThat(sent.supersedes(of1970)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void should_supersede_what_leaves_no_trace(String name, Row earlier, Row later, boolean expected) {
        assertThat(later.supersedes(earlier)).as(name).isEqualTo(expected);
    }

    @Test
    void should_count_the_bytes_of_its_values() {
        assertThat(Rows.upsert(Rows.TABLE, "key", Rows.bytes("ab"), null, 1, Records.at(0, 0))
                        .bytes())
                .isEqualTo(5);
        assertThat(Rows.upsert(Rows.TABLE, "key", UNSET, UNSET, 1, Records.at(0, 0))
                        .bytes())
                .isEqualTo(3);
        assertThat(Rows.delete("key", 1).bytes()).isEqualTo(3);
    }

    @Test
    void should_tell_unset_from_empty() {
        assertThat(Row.isUnset(Row.UNSET)).isTrue();
        assertThat(Row.isUnset(ByteBuffer.allocate(0))).isFalse();
        assertThat(Row.isUnset(null)).isFalse();
    }

    private static WriteMode mode(Statics statics, int deletePrefix) {
        return new WriteMode(Map.of(), false, true, statics, true, true, deletePrefix, null);
    }

    @Test
    void should_keep_all_increments_and_all_that_is_added_to_lists() {
        assertThat(Rows.increment("k", 1).supersedes(Rows.increment("k", 0))).isFalse();
        assertThat(Rows.deleteOfCounter("k", 1).supersedes(Rows.increment("k", 0)))
                .isFalse();
        assertThat(Rows.append("k", 2).supersedes(Rows.append("k", 1))).isFalse();
        assertThat(Rows.deleteOfList("k", 2).supersedes(Rows.append("k", 1))).isFalse();
        assertThat(Rows.append("k", 2).supersedes(Rows.deleteOfList("k", 1))).isFalse();
    }

    @Test
    void should_let_a_static_column_outlive_the_row_that_it_was_written_with() {
        MappedTable some = Rows.withMode(mode(Statics.SOME, 0));
        Row upsert = Rows.upsert(some, "k", SET, SET, 1, Records.at(0, 0));
        assertThat(Rows.delete(some, "k", 2, Records.at(0, 1)).supersedes(upsert))
                .isFalse();
        MappedTable only = Rows.withMode(mode(Statics.ONLY, 0));
        Row partition = Rows.upsert(only, "k", SET, SET, 1, Records.at(0, 0));
        assertThat(Rows.delete(only, "k", 2, Records.at(0, 1)).supersedes(partition))
                .isTrue();
    }

    @Test
    void should_delete_only_the_static_columns_of_its_own_mapping_unless_it_deletes_the_partition() {
        Row other = Rows.upsert(Rows.withMode(mode(Statics.ONLY, 0)), "k", SET, SET, 1, Records.at(0, 0));
        Row plain = Rows.upsert(Rows.TABLE, "k", SET, SET, 1, Records.at(0, 0));
        Row ofColumns = Rows.delete(Rows.withMode(mode(Statics.ONLY, 0)), "k", 2, Records.at(0, 1));
        Row ofPartition = Rows.delete(Rows.withMode(mode(Statics.ONLY, 1)), "k", 2, Records.at(0, 1));
        assertThat(ofColumns.supersedes(other)).isFalse();
        assertThat(ofColumns.supersedes(plain)).isFalse();
        assertThat(ofPartition.supersedes(other)).isTrue();
        assertThat(ofPartition.supersedes(plain)).isTrue();
    }

    @Test
    void should_not_take_one_row_for_all_that_a_short_key_deletes() {
        MappedTable table = new MappedTable(
                Rows.TABLE.name(),
                Rows.TABLE.columns(),
                List.of(Rows.id("k"), Rows.id("a")),
                true,
                mode(Statics.NONE, 1));
        Row delete = Row.delete(table, Rows.delete("k", 1).key(), new ByteBuffer[] {SET}, 1, Records.at(0, 0));
        assertThat(Rows.upsert(table, "k", SET, SET, 2, Records.at(0, 1)).supersedes(delete))
                .isFalse();
    }

    @Test
    void should_drop_what_has_another_time_to_live_as_it_would_not_come_back() {
        Row before = Rows.upsert("k", "a", "b", 1);
        Row after = Row.upsert(Rows.TABLE, before.key(), before.values(), 2, Lifetime.ofTtl(60), Records.at(0, 1), 0);
        assertThat(after.supersedes(before)).isTrue();
        assertThat(after.ttlAt(0)).isEqualTo(60);
        assertThat(before.ttlAt(0)).isEqualTo(Row.DEFAULT_TTL);
    }
}
