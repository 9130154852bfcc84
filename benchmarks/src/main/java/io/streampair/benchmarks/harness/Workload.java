// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import java.util.List;

/**
 * Comparisons on one subject.
 *
 * @param name its name on the command line
 */
public record Workload(String name, List<Comparison> comparisons) {}
