// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.page;

import java.util.List;

/** Bars below one label. */
record BarGroup(String label, List<Bar> bars) {}
