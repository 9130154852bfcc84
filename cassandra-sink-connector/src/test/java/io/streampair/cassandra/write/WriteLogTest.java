// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.streampair.cassandra.window.WriteCounts;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriteLogTest {
    private final FakeTiming timing = new FakeTiming();
    private final OutageLog outage = new OutageLog(timing);
    private final WriteLog log = new WriteLog(outage, new WriteCounts(() -> 1));

    /** Cassandra answers for a row that is there already as it does for one that it writes. */
    @Test
    void should_end_an_outage_also_with_rows_that_are_there_already() {
        log.retried(new IOException("down"));
        timing.advance(Duration.ofSeconds(5));
        log.notApplied(1_000);
        timing.advance(Duration.ofSeconds(5));
        assertThat(outage.isOn()).isFalse();
    }
}
