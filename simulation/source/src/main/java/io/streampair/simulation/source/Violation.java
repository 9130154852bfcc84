// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

/** A promise that is broken: its name, and what was seen. */
record Violation(String kind, String what) {}
