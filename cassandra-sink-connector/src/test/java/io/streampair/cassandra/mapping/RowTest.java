// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
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
                Arguments.of("whole upsert after delete", delete, upsert(SET, NULL, 2), true),
                Arguments.of("part of upsert after delete", delete, upsert(SET, UNSET, 2), false),
                Arguments.of("part of table after delete", delete, upsertOfPart(SET, SET, 2), false),
                Arguments.of("part of table again", upsertOfPart(SET, SET, 1), upsertOfPart(SET, SET, 2), true),
                Arguments.of("of another mapping", upsertOfPart(SET, SET, 1), upsert(SET, SET, 2), false),
                Arguments.of("delete of another mapping", upsertOfPart(SET, SET, 1), Rows.delete("k", 2), true),
                Arguments.of("late upsert", upsert(SET, SET, 2), upsert(SET, SET, 1), false),
                Arguments.of("late delete", upsert(SET, SET, 2), Rows.delete("k", 1), false),
                Arguments.of("same time", upsert(SET, SET, 2), upsert(SET, SET, 2), true),
                Arguments.of(
                        "times of the server",
                        upsert(SET, SET, Row.SERVER_TIME),
                        upsert(SET, SET, Row.SERVER_TIME),
                        true),
                Arguments.of(
                        "delete with time of the server",
                        Rows.delete("k", Row.SERVER_TIME),
                        upsert(SET, UNSET, Row.SERVER_TIME),
                        false));
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
}
