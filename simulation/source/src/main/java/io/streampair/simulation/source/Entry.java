// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

/** A record in the log of the topic. */
record Entry(Incarnation by, int split, Expected.Item item) {}
