// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the source inside Connect's own source tasks in one thread on simulated time: schedules of operations, a fake producer
 * and offset store, and the checks of what readers of committed data see. Knows Connect's interfaces and
 * {@link io.streampair.faker.RecordGenerator}; starts no server.
 */
package io.streampair.simulation.source;
