// SPDX-License-Identifier: Apache-2.0
/** The one class of the simulation in the sink's package: it starts the sink's task with a simulated clock and driver. */
package io.streampair.cassandra;
