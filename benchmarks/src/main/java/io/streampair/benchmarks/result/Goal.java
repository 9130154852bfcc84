// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks.result;

/**
 * What a figure ought to be, and is.
 *
 * @param what in words
 * @param goal with its unit
 * @param measured with its unit
 */
public record Goal(String what, String goal, String measured, boolean isMet) {}
