// SPDX-License-Identifier: Apache-2.0
/** Measures the sink and what it is compared with: a sink that drops everything, and plain loops around the driver. */
package io.streampair.benchmarks.sink;
