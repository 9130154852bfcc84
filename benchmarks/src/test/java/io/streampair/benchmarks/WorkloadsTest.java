// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.streampair.benchmarks.harness.Candidate;
import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadsTest {
    @Test
    void should_find_a_workload_and_a_part_of_one() {
        List<Workload> found = Workloads.named(List.of("pipeline", "sink/hot-keys"), Scale.QUICK);
        assertThat(found).extracting(Workload::name).containsExactly("pipeline", "sink");
        assertThat(found.get(1).comparisons()).extracting(Comparison::name).containsExactly("hot-keys");
    }

    @Test
    void should_name_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workloads.named(List.of("snik"), Scale.QUICK))
                .withMessageContainingAll(
                        "Unknown workload snik", "sink, sink/unique-keys", "scaling/grouping-3-rf3", "old-pipeline");
    }

    @Test
    void should_name_comparisons_and_candidates_but_once() {
        for (Workload workload : Workloads.all(Scale.FULL)) {
            assertThat(workload.comparisons()).extracting(Comparison::name).doesNotHaveDuplicates();
            for (Comparison comparison : workload.comparisons()) {
                assertThat(comparison.candidates()).extracting(Candidate::name).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void should_measure_less_when_it_must_be_quick() {
        assertThat(Scale.QUICK.rows(1_000_000)).isEqualTo(100_000);
        assertThat(Scale.QUICK.rows(5_000)).isEqualTo(1_000);
        assertThat(Scale.FULL.rows(5_000)).isEqualTo(5_000);
    }
}
