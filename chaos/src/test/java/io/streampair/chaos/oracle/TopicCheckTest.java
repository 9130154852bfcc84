// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streampair.chaos.workload.Delivery;
import io.streampair.cluster.client.SourceOffsets;
import io.streampair.verification.Finding;
import org.junit.jupiter.api.Test;

class TopicCheckTest {
    /** Two splits: the records 0, 2, 4 and 1, 3 are committed. */
    private static final String OFFSETS = """
            {"offsets": [
              {"partition": {"stream": "s", "split": 0}, "offset": {"next": 6}},
              {"partition": {"stream": "s", "split": 1}, "offset": {"next": 5}}]}""";

    private final RecordCounts counts = new RecordCounts();

    @Test
    void should_find_nothing_where_each_record_is_there_once() throws Exception {
        add(0, 1, 2, 3, 4);

        assertFound(Delivery.EXACTLY_ONCE, 0L, 0L, 0L);
    }

    @Test
    void should_find_missing_repeated_and_surplus_records() throws Exception {
        add(0, 1, 1, 1, 3, 3, 5, 7);

        assertFound(Delivery.EXACTLY_ONCE, 2L, 2L, 2L);
    }

    @Test
    void should_only_miss_records_where_they_may_come_more_than_once() throws Exception {
        add(0, 1, 1, 1, 3, 3, 5, 7);

        assertFound(Delivery.AT_LEAST_ONCE, 2L);
    }

    @Test
    void should_miss_what_is_committed_behind_the_last_record_of_the_topic() throws Exception {
        add(0, 1, 2, 3);

        assertFound(Delivery.EXACTLY_ONCE, 1L, 0L, 0L);
    }

    private void add(long... indices) {
        for (long index : indices) {
            counts.add(index);
        }
    }

    private void assertFound(Delivery delivery, Long... found) throws Exception {
        SourceOffsets offsets = new SourceOffsets(new ObjectMapper().readTree(OFFSETS), "s");
        assertThat(new TopicCheck(delivery, counts, offsets, 2).findings())
                .extracting(Finding::count)
                .containsExactly(found);
    }
}
