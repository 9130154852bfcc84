// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.sink;

/** Something that writes the workload. */
interface Contender {
    String name();

    /** Writes all rows into an empty table. */
    Measure run(Workload workload) throws Exception;
}
