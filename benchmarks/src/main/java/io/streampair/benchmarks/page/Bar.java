// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import io.streampair.benchmarks.result.Statistics;

/**
 * A bar of a chart.
 *
 * @param series which of the chart's series it belongs to, from 0 on
 */
record Bar(int series, Statistics statistics) {}
