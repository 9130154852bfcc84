// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the sink inside Connect's own sink tasks in one thread on simulated time: schedules of operations, the workers, what is
 * right for each record, and the hunt for schedules that break a promise. Starts no server.
 */
package io.streampair.simulation;
