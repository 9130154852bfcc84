// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.chaos.oracle.LastWrites.Write;
import io.streampair.chaos.workload.ChaosStreams;
import io.streampair.chaos.workload.DataStream;
import io.streampair.chaos.workload.Delivery;
import io.streampair.chaos.workload.StreamColumns;
import io.streampair.cluster.common.Home;
import io.streampair.verification.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableCheckTest {
    private final DataStream accounts = new ChaosStreams(Home.find(), 5, 300, 1, Delivery.EXACTLY_ONCE)
            .streams()
            .get(0);
    private final LastWrites writes = new LastWrites();
    private final TableCheck check = new TableCheck(writes, accounts.generatorOfMaps());

    @Test
    void should_find_nothing_in_a_table_that_is_right() {
        write("1", 1, 10, false);
        write("2", 2, 20, false);
        write("2", 3, 30, true);
        check.check("1", values(10));
        check.checkAbsent();

        assertFound(0, 0, 0);
    }

    @Test
    void should_find_a_row_that_is_missing() {
        write("1", 1, 10, false);
        check.checkAbsent();

        assertFound(1, 0, 0);
    }

    @Test
    void should_find_a_row_with_the_values_of_an_earlier_record() {
        write("1", 1, 10, false);
        write("1", 2, 20, false);
        check.check("1", values(10));
        check.checkAbsent();

        assertFound(0, 1, 0);
    }

    @Test
    void should_find_a_row_that_differs_in_one_column() {
        write("1", 1, 10, false);
        check.check("1", List.of("another name", values(10).get(1), values(10).get(2)));

        assertFound(0, 1, 0);
    }

    @Test
    void should_find_rows_that_were_deleted_or_never_written() {
        write("1", 1, 10, false);
        write("1", 2, 20, true);
        check.check("1", values(10));
        check.check("2", values(11));
        check.checkAbsent();

        assertFound(0, 0, 2);
    }

    @Test
    void should_take_either_of_two_writes_within_the_tie_break() {
        write("1", 1_000, 10, false);
        write("1", 950, 20, true);
        check.check("1", values(10));
        check.checkAbsent();

        assertFound(0, 0, 0);
    }

    private void write(String id, long timestamp, long index, boolean isDelete) {
        writes.add(id, new Write(timestamp, index, isDelete));
    }

    private List<String> values(long index) {
        Map<?, ?> value = (Map<?, ?>) accounts.generatorOfMaps().generate(index).value();
        return StreamColumns.VALUES.stream()
                .map(column -> String.valueOf(value.get(column)))
                .toList();
    }

    private void assertFound(long missing, long wrong, long surplus) {
        assertThat(check.findings()).extracting(Finding::count).containsExactly(missing, wrong, surplus);
    }
}
