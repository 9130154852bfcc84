// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import io.streampair.benchmarks.result.Statistics;

/**
 * A bar of a chart.
 *
 * @param series the index of its series in the chart
 */
record Bar(int series, Statistics statistics) {}
