// SPDX-License-Identifier: Apache-2.0
/** What the runs have measured, and the goals that the figures are compared with. */
package io.streampair.benchmarks.result;
