// SPDX-License-Identifier: Apache-2.0
/** Runs candidates in turn on the same servers and measures their processes. Independent of any workload. */
package io.streampair.benchmarks.harness;
