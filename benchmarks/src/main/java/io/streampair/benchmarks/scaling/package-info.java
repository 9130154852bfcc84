// SPDX-License-Identifier: Apache-2.0
/** Measures of the sink with more tasks, nodes, records, windows and batches. */
package io.streampair.benchmarks.scaling;
