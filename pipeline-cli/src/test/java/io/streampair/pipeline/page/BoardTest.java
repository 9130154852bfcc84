// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Board board = new Board();

    @Test
    void should_tell_a_new_reader_all() throws Exception {
        board.show("flow", Map.of("lag", 5));
        board.show("phase", "running");
        board.addPoint(List.of(1, 2));
        board.addPoint(List.of(3, 4));

        assertThat(board.await(0, 0).events())
                .containsExactly(
                        new Board.Event("flow", "{\"lag\":5}"),
                        new Board.Event("phase", "\"running\""),
                        new Board.Event("points", "[[1,2],[3,4]]"));
    }

    @Test
    void should_tell_a_reader_only_what_it_has_not_seen() throws Exception {
        board.show("flow", 1);
        board.show("phase", 1);
        board.addPoint(List.of(1));
        long seen = board.await(0, 0).version();

        board.show("flow", 2);
        board.show("flow", 3);
        board.show("phase", 1);
        board.addPoint(List.of(2));

        assertThat(board.await(seen, 0).events())
                .containsExactly(new Board.Event("flow", "3"), new Board.Event("points", "[[2]]"));
    }

    @Test
    void should_tell_nothing_while_nothing_changes() throws Exception {
        board.show("flow", 1);
        long seen = board.await(0, 0).version();
        board.show("flow", 1);

        assertThat(board.await(seen, 1).events()).isEmpty();
        assertThat(board.await(seen, 1).last()).isFalse();
    }

    @Test
    void should_remember_ten_minutes_whoever_reads() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            board.addPoint(List.of(i));
        }

        String points = board.await(0, 0).events().get(0).json();
        assertThat(points).startsWith("[[9400],[9401]").endsWith(",[9999]]");
    }

    @Test
    void should_keep_an_event_in_one_line_whatever_the_values_are() throws Exception {
        board.show("rows", List.of("a\nb\r\u2028</script><b>", ""));

        assertThat(board.await(0, 0).events().get(0).json()).doesNotContain("\n", "\r");
    }

    @Test
    void should_say_when_nothing_follows() throws Exception {
        board.show("flow", 1);
        board.end();

        assertThat(board.await(0, 0).last()).isTrue();
        assertThat(board.await(0, 0).events()).hasSize(1);
    }
}
