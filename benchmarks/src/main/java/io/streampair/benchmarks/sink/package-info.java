// SPDX-License-Identifier: Apache-2.0
/** Measures of the sink, and the candidates beside it: a sink that drops everything, and loops around the driver. */
package io.streampair.benchmarks.sink;
