// SPDX-License-Identifier: Apache-2.0
/** Runs candidates in turn on the same servers and measures their processes. Knows no workload. */
package io.streampair.benchmarks.harness;
