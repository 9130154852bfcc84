// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedProcessTest {
    @Test
    void should_see_this_process() throws Exception {
        try (ObservedProcess self = ObservedProcess.self()) {
            assertThat(self.cpuNanos()).isPositive();
            assertThat(self.gcMillis()).isNotNegative();
            assertThat(self.sum("java.lang:type=Threading", "ThreadCount")).isPositive();
            assertThat(self.sum("no.such:type=*", "Count")).isZero();
        }
    }
}
