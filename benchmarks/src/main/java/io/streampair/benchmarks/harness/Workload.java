// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.harness;

import java.util.List;

/**
 * Comparisons on one subject.
 *
 * @param name what is typed to have it run
 */
public record Workload(String name, List<Comparison> comparisons) {}
