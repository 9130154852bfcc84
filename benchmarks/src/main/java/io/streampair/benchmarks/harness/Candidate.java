// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import io.streampair.benchmarks.result.Measures;

/** One of several ways to do the same work. */
public interface Candidate {
    String name();

    /** Does the work once, from a state that does not depend on earlier runs. */
    Measures run(BenchCluster bench) throws Exception;
}
