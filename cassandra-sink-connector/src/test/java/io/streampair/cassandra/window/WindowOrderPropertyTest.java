// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.row.Row;
import io.streampair.cassandra.row.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writes that change more each time that they are made: increments of counters, and elements that are added to lists. */
class WindowOrderPropertyTest {
    @Property(tries = 500)
    void should_make_each_once_and_keep_the_order_that_matters(@ForAll("writes") List<String> writes) {
        Window window = new Window(0, true);
        List<Row> log = new ArrayList<>();
        for (String write : writes) {
            Row row = row(write, log.size() + 1);
            log.add(row);
            window.add(row);
        }
        Map<Row, Integer> steps = steps(window);
        assertThat(steps.keySet()).isSubsetOf(log);
        for (int i = 0; i < log.size(); i++) {
            Row row = log.get(i);
            if (!row.isDelete()) {
                assertThat(steps).as(writes.get(i)).containsKey(row);
            }
            for (Row later : log.subList(i + 1, log.size())) {
                assertOrder(row, later, steps);
            }
        }
    }

    private static void assertOrder(Row row, Row later, Map<Row, Integer> steps) {
        boolean matters =
                row.key().equals(later.key()) && row.isOrdered() && later.isOrdered() && !later.commutesWith(row);
        if (matters && steps.containsKey(row) && steps.containsKey(later)) {
            assertThat(steps.get(later)).isGreaterThan(steps.get(row));
        }
    }

    private static Map<Row, Integer> steps(Window window) {
        Map<Row, Integer> steps = new HashMap<>();
        List<List<Row>> all = window.steps();
        for (int i = 0; i < all.size(); i++) {
            for (Row row : all.get(i)) {
                assertThat(steps.put(row, i)).as("a row that is written twice").isNull();
            }
        }
        return steps;
    }

    private static Row row(String write, long offset) {
        String key = write.substring(write.indexOf(' ') + 1);
        return switch (write.substring(0, write.indexOf(' '))) {
            case "increment" -> Rows.increment(key, offset);
            case "reset" -> Rows.deleteOfCounter(key, offset);
            case "append" -> Rows.append(key, offset);
            default -> Rows.deleteOfList(key, offset);
        };
    }

    @Provide
    Arbitrary<List<String>> writes() {
        return Arbitraries.of("increment k", "increment j", "reset k", "append l", "append m", "delete l", "append l")
                .list()
                .ofMaxSize(20);
    }
}
