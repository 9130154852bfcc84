// SPDX-License-Identifier: Apache-2.0
/**
 * Starts real Kafka brokers, distributed Connect workers and Cassandra nodes as child processes and stops them. The entry
 * is {@link io.streampair.cluster.LocalCluster#builder()}; ports, folders and the preflight are decided here. May use
 * {@code servers}, {@code client} and {@code common}, none of which knows this package.
 */
package io.streampair.cluster;
