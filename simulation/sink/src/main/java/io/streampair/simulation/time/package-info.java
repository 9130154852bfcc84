// SPDX-License-Identifier: Apache-2.0
/** Simulated time and chance, and processes that can be frozen and killed. Uses no other package of the simulation. */
package io.streampair.simulation.time;
