// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

/**
 * A goal and the figure that was measured for it.
 *
 * @param what the quantity in words
 * @param goal with its unit
 * @param measured with its unit
 */
public record Goal(String what, String goal, String measured, boolean isMet) {}
