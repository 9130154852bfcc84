// SPDX-License-Identifier: Apache-2.0
/**
 * A cluster of one node behind the driver's interfaces: it reads CQL, merges writes as Cassandra does, and fails as the
 * schedule says. It knows neither the sink nor Kafka.
 */
package io.streampair.simulation.cassandra;
